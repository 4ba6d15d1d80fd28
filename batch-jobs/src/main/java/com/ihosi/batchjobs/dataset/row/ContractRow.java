package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code contracts.csv}. */
@DataFile(
        name = "contracts",
        says = "The work rules of a doctor at a facility.",
        key = {"facility", "doctor", "valid_from"})
@Reference(
        to = EmploymentRow.class,
        by = {"facility", "doctor"})
public record ContractRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the doctor.", form = TextForm.CODE)
        String doctor,

        @Column("First day.") LocalDate validFrom,

        @Column("Last day; empty: open. Contracts of a doctor at a facility do not overlap.") @Nullable
        LocalDate validUntil,

        @Column(value = "Share of full time.", min = 1, max = 100)
        int fullTimePercent,

        @Column(value = "Least minutes in a week; fewer by the share of days on leave.", max = 10_080)
        int minMinutesPerWeek,

        @Column(value = "Most minutes in a week.", max = 10_080)
        int maxMinutesPerWeek,

        @Column(value = "Least days with a shift in a row.", min = 1, max = 31)
        int minConsecutiveShifts,

        @Column(value = "Most days with a shift in a row.", min = 1, max = 366)
        int maxConsecutiveShifts,

        @Column(value = "Least days off in a row.", min = 1, max = 31)
        int minConsecutiveDaysOff,

        @Column(value = "Most weekends with a shift on Saturday or Sunday within period_weeks.", max = 53)
        int maxWeekends,

        @Column(value = "Least minutes between two shifts.", max = 10_080)
        int minRestMinutes,

        @Column(value = "Weeks over which weekends and shifts of a type are counted.", min = 1, max = 53)
        int periodWeeks) {

    public ContractRow {
        RowProblem.unless(validUntil == null || !validUntil.isBefore(validFrom), "valid_until", "is before valid_from");
        RowProblem.unless(
                minMinutesPerWeek <= maxMinutesPerWeek, "min_minutes_per_week", "is more than max_minutes_per_week");
        RowProblem.unless(
                minConsecutiveShifts <= maxConsecutiveShifts,
                "min_consecutive_shifts",
                "is more than max_consecutive_shifts");
    }
}
