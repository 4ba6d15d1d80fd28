package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.RowError;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of an import.
 *
 * @param name the data set's name
 * @param anchor the Monday of the first week of demand, after moving
 * @param rows number of rows of each file, in the order of the format
 * @param errors the first errors, file by file
 * @param errorCount the number of all errors
 */
public record ImportReport(
        String name,
        LocalDate anchor,
        Outcome outcome,
        Map<String, Long> rows,
        List<RowError> errors,
        long errorCount) {

    /** How an import ended. */
    public enum Outcome {
        /** All rows are good; nothing was written, as asked for. */
        CHECKED,
        /** All rows are in the database. */
        LOADED,
        /** There are errors; nothing was written. */
        REFUSED
    }

    public ImportReport {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        errors = List.copyOf(errors);
    }

    /** The number of rows of all files. */
    public long rowCount() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
