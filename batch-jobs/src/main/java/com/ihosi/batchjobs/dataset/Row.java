package com.ihosi.batchjobs.dataset;

import java.util.List;

/**
 * A row that was read.
 *
 * @param line the line on which it starts
 * @param value what it says
 */
public record Row<R extends Record>(FileFormat<R> format, long line, R value) {

    /** An error at a column of this row. */
    public RowError error(String column, String reason) {
        String text = format.columns(List.of(column)).getFirst().print(value);
        return new RowError(format.fileName(), line, column, text, reason);
    }

    /** An error of this row as a whole. */
    public RowError error(String reason) {
        return new RowError(format.fileName(), line, "", "", reason);
    }

    /** The row with its dates moved by whole weeks. */
    public Row<R> moved(long weeks) {
        return new Row<>(format, line, format.moved(value, weeks));
    }

    /** What names the row in its file, as it stands there. */
    public String key() {
        return format.keyOf(value, format.columns(format.key()));
    }
}
