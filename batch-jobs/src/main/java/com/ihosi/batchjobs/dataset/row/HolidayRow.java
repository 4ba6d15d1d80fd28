package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code holidays.csv}. */
@DataFile(
        name = "holidays",
        says = "A day on which a facility is closed, or open at other hours.",
        key = {"facility", "day"})
@Reference(
        to = FacilityRow.class,
        by = {"facility"})
public record HolidayRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "The day; stays where it is when the data set is moved.", fixed = true)
        LocalDate day,

        @Column("Name of the holiday.") String name,
        @Column("Time of opening; empty: closed.") @Nullable LocalTime opensAt,
        @Column("Time of closing; empty: closed.") @Nullable LocalTime closesAt) {

    public HolidayRow {
        RowProblem.unless((opensAt == null) == (closesAt == null), "closes_at", "and opens_at go together");
        RowProblem.unless(
                opensAt == null || closesAt == null || opensAt.isBefore(closesAt),
                "closes_at",
                "is not after opens_at");
    }
}
