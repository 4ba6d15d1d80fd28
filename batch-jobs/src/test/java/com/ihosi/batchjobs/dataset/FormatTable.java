package com.ihosi.batchjobs.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** The format as tables in Markdown, one for each file. */
final class FormatTable {

    private FormatTable() {}

    /** The tables of all files. */
    static String markdown() {
        return DatasetFormat.FILES.stream().map(FormatTable::table).collect(Collectors.joining("\n"));
    }

    private static String table(FileFormat<?> format) {
        String rows = format.columns().stream().map(FormatTable::line).collect(Collectors.joining());
        return """
                ### %s

                %s Named by %s.%s

                | column | value | may be empty | what it is |
                |---|---|---|---|
                %s""".formatted(format.fileName(), format.says(), names(format.key()), references(format), rows);
    }

    private static String line(ColumnFormat column) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(column.name(), column.values(), column.required() ? "no" : "yes", column.description());
    }

    private static String references(FileFormat<?> format) {
        return format.references().stream()
                .map(reference -> " %s: see %s."
                        .formatted(
                                names(List.of(reference.by())),
                                DatasetFormat.of(reference.to()).fileName()))
                .collect(Collectors.joining());
    }

    private static String names(List<String> columns) {
        return columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
