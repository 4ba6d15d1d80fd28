package com.ihosi.batchjobs.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Where a file has each column of its format: the header's order is free. */
final class HeaderOrder {

    private final FileFormat<?> format;
    private final int width;
    private final int @Nullable [] positions;

    private HeaderOrder(FileFormat<?> format, int width, int @Nullable [] positions) {
        this.format = format;
        this.width = width;
        this.positions = positions;
    }

    static HeaderOrder read(FileFormat<?> format, @Nullable CSVRecord header, Consumer<RowError> errors) {
        List<String> names = header == null
                ? List.of()
                : header.stream()
                        .map(String::strip)
                        .map(DatasetReader::withoutByteOrderMark)
                        .toList();
        List<String> expected =
                format.columns().stream().map(ColumnFormat::name).toList();
        List<RowError> found = problems(format, names, expected);
        found.forEach(errors);
        int[] positions =
                found.isEmpty() ? expected.stream().mapToInt(names::indexOf).toArray() : null;
        return new HeaderOrder(format, names.size(), positions);
    }

    private static List<RowError> problems(FileFormat<?> format, List<String> names, List<String> expected) {
        List<RowError> errors = new ArrayList<>();
        expected.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> errors.add(error(format, "the column %s is missing".formatted(name))));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!expected.contains(name)) {
                errors.add(error(
                        format,
                        "the column '%s' is unknown. The columns are %s".formatted(name, String.join(", ", expected))));
            } else if (names.indexOf(name) < i) {
                errors.add(error(format, "the column %s is there twice".formatted(name)));
            }
        }
        return errors;
    }

    private static RowError error(FileFormat<?> format, String reason) {
        return new RowError(format.fileName(), 1, "", "", reason);
    }

    /** The texts in the format's order; null where the header or the row does not allow it. */
    @Nullable
    List<String> arrange(CSVRecord row, long line, Consumer<RowError> errors) {
        if (positions == null) {
            return null;
        }
        if (row.size() != width) {
            errors.accept(new RowError(
                    format.fileName(),
                    line,
                    "",
                    "",
                    "the row has %d values, the header has %d columns".formatted(row.size(), width)));
            return null;
        }
        List<String> texts = new ArrayList<>(positions.length);
        for (int position : positions) {
            texts.add(row.get(position).strip());
        }
        return texts;
    }
}
