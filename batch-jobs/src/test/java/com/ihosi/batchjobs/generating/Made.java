package com.ihosi.batchjobs.generating;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.DatasetReader;
import com.ihosi.batchjobs.dataset.Row;
import com.ihosi.batchjobs.dataset.RowError;
import com.ihosi.batchjobs.dataset.row.FacilityRow;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a generated data set. */
record Made(Path folder) {

    <R extends Record> List<R> rows(Class<R> type) {
        List<R> rows = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        new DatasetReader(folder).read(DatasetFormat.of(type), (Row<R> row) -> rows.add(row.value()), errors::add);
        assertThat(errors).isEmpty();
        return rows;
    }

    Map<String, ZoneId> zones() {
        return rows(FacilityRow.class).stream().collect(Collectors.toMap(FacilityRow::facility, FacilityRow::timeZone));
    }
}
