package com.ihosi.batchjobs.dataset;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;

/** Reads and writes {@code dataset.properties}. */
final class DescriptionFile {

    private DescriptionFile() {}

    static DatasetDescription read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("%s is missing in %s: this is no data set."
                    .formatted(DatasetDescription.FILE, file.toAbsolutePath().getParent()));
        }
        try (Reader text = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(text);
            return description(properties);
        } catch (IOException | RuntimeException e) {
            throw new DatasetException("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static DatasetDescription description(Properties properties) {
        String format = required(properties, "format");
        if (!format.equals(String.valueOf(DatasetDescription.FORMAT))) {
            throw new IllegalArgumentException(
                    "The format (%s) must be %d.".formatted(format, DatasetDescription.FORMAT));
        }
        return new DatasetDescription(
                required(properties, "name"),
                LocalDate.parse(required(properties, "anchor")),
                Long.parseLong(properties.getProperty("seed", "0")));
    }

    private static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("The property %s is missing.".formatted(key));
        }
        return value.strip();
    }

    static void write(Path file, DatasetDescription description) throws IOException {
        // Not Properties.store: it writes the time, and a data set is the same each time it is made.
        Files.writeString(file, """
                format=%d
                name=%s
                anchor=%s
                seed=%d
                """.formatted(
                        DatasetDescription.FORMAT, description.name(), description.anchor(), description.seed()));
    }
}
