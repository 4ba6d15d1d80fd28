package com.ihosi.batchjobs.dataset;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the files of a data set row by row, so that a file of any size needs little memory. */
public final class DatasetReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path folder;

    /** Reads from a folder; fails with a DatasetException where it is none. */
    public DatasetReader(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DatasetException("The folder of the data set (%s) does not exist.".formatted(folder));
        }
        this.folder = folder;
    }

    /** What the data set says of itself; fails with a DatasetException where it does not. */
    public DatasetDescription description() {
        return DescriptionFile.read(folder.resolve(DatasetDescription.FILE));
    }

    /** Names the files that are missing and those that do not belong to a data set. */
    public List<RowError> checkFiles() {
        Set<String> known =
                DatasetFormat.FILES.stream().map(FileFormat::fileName).collect(Collectors.toSet());
        List<RowError> errors = new ArrayList<>();
        known.stream()
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .sorted()
                .map(name -> fileError(name, "the file is missing. A file without rows still needs its header"))
                .forEach(errors::add);
        csvFiles().stream()
                .filter(name -> !known.contains(name))
                .map(name -> fileError(name, "a data set has no such file"))
                .forEach(errors::add);
        return errors;
    }

    /**
     * Hands on each good row of a file in order, and what is wrong with the others.
     *
     * @return the number of rows in the file, good and bad
     */
    public <R extends Record> long read(FileFormat<R> format, Consumer<Row<R>> rows, Consumer<RowError> errors) {
        Path file = folder.resolve(format.fileName());
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        long[] lastLine = {0};
        try (Reader text = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.RFC4180.parse(text)) {
            return readRows(format, parser, lastLine, rows, errors);
        } catch (CharacterCodingException e) {
            errors.accept(atLine(format, lastLine[0] + 1, "the file is not in UTF-8 here or shortly after"));
        } catch (CSVException e) {
            errors.accept(atLine(format, lastLine[0] + 1, "no CSV from here: " + e.getMessage()));
        } catch (IOException e) {
            throw new DatasetException("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
        return Math.max(0, lastLine[0] - 1);
    }

    private static <R extends Record> long readRows(
            FileFormat<R> format, CSVParser parser, long[] lastLine, Consumer<Row<R>> rows, Consumer<RowError> errors)
            throws IOException {
        Iterator<CSVRecord> records = parser.iterator();
        HeaderOrder order = HeaderOrder.read(format, next(records), errors);
        long count = 0;
        for (CSVRecord next = next(records); next != null; next = next(records)) {
            long line = firstLine(parser, next);
            lastLine[0] = parser.getCurrentLineNumber();
            count++;
            List<String> texts = order.arrange(next, line, errors);
            R value = texts == null ? null : format.parse(texts, line, errors);
            if (value != null) {
                rows.accept(new Row<>(format, line, value));
            }
        }
        return count;
    }

    private static @Nullable CSVRecord next(Iterator<CSVRecord> records) throws IOException {
        // The iterator hides what reading threw.
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long firstLine(CSVParser parser, CSVRecord read) {
        long inner = read.stream()
                .filter(text -> text.indexOf('\n') >= 0)
                .mapToLong(text -> text.chars().filter(c -> c == '\n').count())
                .sum();
        return parser.getCurrentLineNumber() - inner;
    }

    private static RowError atLine(FileFormat<?> format, long line, String reason) {
        return new RowError(format.fileName(), line, "", "", reason);
    }

    private static RowError fileError(String file, String reason) {
        return new RowError(file, 0, "", "", reason);
    }

    private List<String> csvFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DatasetException("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
