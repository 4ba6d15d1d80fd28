package com.ihosi.batchjobs.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a data set row by row into an empty folder; every file of the format is there when it is closed. */
public final class DatasetWriter implements AutoCloseable {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Path folder;
    private final Map<Class<? extends Record>, Target<?>> targets = new HashMap<>();

    private record Target<R extends Record>(FileFormat<R> format, CSVPrinter printer) {

        void write(Record row) throws IOException {
            printer.printRecord(format.print(format.type().cast(row)));
        }
    }

    /** Starts a data set in a folder, which is made if it is not there; fails with a DatasetException if it has files. */
    public DatasetWriter(Path folder, DatasetDescription description) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            requireEmpty(folder);
            DescriptionFile.write(folder.resolve(DatasetDescription.FILE), description);
            for (FileFormat<?> format : DatasetFormat.FILES) {
                targets.put(format.type(), open(format));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new DatasetException("The folder (%s) is not empty. Name a new one.".formatted(folder));
            }
        }
    }

    private <R extends Record> Target<R> open(FileFormat<R> format) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(folder.resolve(format.fileName()));
        CSVPrinter printer = new CSVPrinter(writer, CSV);
        printer.printRecord(format.columns().stream().map(ColumnFormat::name));
        return new Target<>(format, printer);
    }

    /** Adds a row to the file of its kind. */
    public void write(Record row) {
        Target<?> target = targets.get(row.getClass());
        if (target == null) {
            throw new IllegalArgumentException("A data set has no file for " + row.getClass() + ".");
        }
        try {
            target.write(row);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Target<?> target : targets.values()) {
                target.printer().close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private DatasetException failed(IOException e) {
        return new DatasetException(
                "Cannot write to %s: %s".formatted(folder, e.getMessage()), new UncheckedIOException(e));
    }
}
