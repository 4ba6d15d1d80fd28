package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.DatasetReader;
import com.ihosi.batchjobs.dataset.FileFormat;
import com.ihosi.batchjobs.dataset.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at every row of a data set without touching the database. */
final class DatasetCheck {

    private final DatasetReader reader;
    private final long weeks;
    private final ErrorList errors = new ErrorList();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final KeyCheck keys = new KeyCheck();
    private final RowRules rules = new RowRules(errors);

    /**
     * @param weeks by how many weeks the dates will be moved
     */
    DatasetCheck(DatasetReader reader, long weeks) {
        this.reader = reader;
        this.weeks = weeks;
    }

    void run() {
        reader.checkFiles().forEach(errors);
        DatasetFormat.FILES.forEach(this::check);
        rules.finish();
    }

    private <R extends Record> void check(FileFormat<R> format) {
        Consumer<Row<R>> keyCheck = keys.of(format, errors);
        long count = reader.read(
                format,
                row -> {
                    keyCheck.accept(row);
                    rules.check(row.moved(weeks));
                },
                errors);
        rows.put(format.fileName(), count);
    }

    ErrorList errors() {
        return errors;
    }

    Map<String, Long> rows() {
        return rows;
    }
}
