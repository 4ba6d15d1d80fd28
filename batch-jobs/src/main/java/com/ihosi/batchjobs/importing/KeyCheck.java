package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.ColumnFormat;
import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.FileFormat;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.Row;
import com.ihosi.batchjobs.dataset.RowError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds rows with the same key and rows that refer to nothing; files come after those that their rows refer to. */
final class KeyCheck {

    private final Map<Class<? extends Record>, KeySet> keys = new HashMap<>();

    /** The checks of one file. */
    <R extends Record> Consumer<Row<R>> of(FileFormat<R> format, Consumer<RowError> errors) {
        List<Consumer<Row<R>>> checks = new ArrayList<>();
        KeySet own = keys.computeIfAbsent(format.type(), none -> new KeySet());
        checks.add(unique(format, format.key(), own, errors));
        if (!format.unique().isEmpty()) {
            checks.add(unique(format, format.unique(), new KeySet(), errors));
        }
        for (Reference reference : format.references()) {
            checks.add(known(format, reference, errors));
        }
        return row -> checks.forEach(check -> check.accept(row));
    }

    private static <R extends Record> Consumer<Row<R>> unique(
            FileFormat<R> format, List<String> names, KeySet seen, Consumer<RowError> errors) {
        List<ColumnFormat> columns = format.columns(names);
        return row -> {
            if (!seen.add(format.keyOf(row.value(), columns))) {
                errors.accept(row.error(
                        names.getLast(),
                        names.size() == 1 ? "is there twice" : "is there twice with the same " + others(names)));
            }
        };
    }

    private static String others(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1));
    }

    private <R extends Record> Consumer<Row<R>> known(
            FileFormat<R> format, Reference reference, Consumer<RowError> errors) {
        List<ColumnFormat> columns = format.columns(List.of(reference.by()));
        KeySet targets = keys.computeIfAbsent(reference.to(), none -> new KeySet());
        String target = DatasetFormat.of(reference.to()).fileName();
        return row -> {
            String key = format.joined(row.value(), columns);
            if (key != null && !targets.contains(key)) {
                errors.accept(row.error(
                        columns.getLast().name(), "is not in %s%s".formatted(target, place(row, reference, columns))));
            }
        };
    }

    private static <R extends Record> String place(Row<R> row, Reference reference, List<ColumnFormat> columns) {
        if (columns.size() == 1) {
            return "";
        }
        List<ColumnFormat> others = columns.subList(0, columns.size() - 1);
        return " with %s %s"
                .formatted(
                        String.join("/", List.of(reference.by()).subList(0, others.size())),
                        row.format().joined(row.value(), others));
    }
}
