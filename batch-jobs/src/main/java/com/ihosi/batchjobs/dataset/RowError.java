package com.ihosi.batchjobs.dataset;

/**
 * What is wrong with a row.
 *
 * @param file the file's name with its ending
 * @param line the line on which the row starts, 1 for the header, 0 for the file as a whole
 * @param column the column, empty where the whole row is meant
 * @param value what stands there, cut to a readable length
 * @param reason what is wrong with it
 */
public record RowError(String file, long line, String column, String value, String reason) {

    private static final int LONGEST_VALUE = 60;

    public RowError {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    @Override
    public String toString() {
        String where = line == 0 ? file : "%s, line %d".formatted(file, line);
        return column.isEmpty()
                ? "%s: %s".formatted(where, reason)
                : "%s, column %s: '%s' %s".formatted(where, column, value, reason);
    }
}
