package com.ihosi.batchjobs.dataset.row;

import com.ihosi.batchjobs.dataset.Column;
import com.ihosi.batchjobs.dataset.DataFile;
import com.ihosi.batchjobs.dataset.Reference;
import com.ihosi.batchjobs.dataset.RowProblem;
import com.ihosi.batchjobs.dataset.TextForm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code working_days.csv}. */
@DataFile(
        name = "working_days",
        says = "A doctor's bookable hours at a facility on a weekday.",
        key = {"facility", "doctor", "day_of_week", "starts_at", "effective_from"})
@Reference(
        to = EmploymentRow.class,
        by = {"facility", "doctor"})
public record WorkingDayRow(
        @Column(value = "Slug of the facility.", form = TextForm.SLUG)
        String facility,

        @Column(value = "Code of the doctor.", form = TextForm.CODE)
        String doctor,

        @Column("The weekday.") DayOfWeek dayOfWeek,
        @Column("Start on the wall clock.") LocalTime startsAt,
        @Column("End on the wall clock.") LocalTime endsAt,

        @Column("Start of the break; empty: none.") @Nullable
        LocalTime breakStartsAt,

        @Column("End of the break; empty: none.") @Nullable LocalTime breakEndsAt,

        @Column(value = "Most appointments on the day.", max = 500)
        int maxAppointments,

        @Column(value = "Slots kept for emergencies.", max = 100)
        int emergencySlots,

        @Column(
                value = "Length of an appointment whose type says none; empty: as in the employment.",
                min = 5,
                max = 1440)
        @Nullable
        Integer defaultMinutes,

        @Column(value = "Minutes kept free after an appointment; empty: as in the employment.", max = 240) @Nullable
        Integer bufferMinutes,

        @Column(value = "Codes of the appointment types allowed; empty: all.", form = TextForm.CODE) @Nullable
        List<String> types,

        @Column("First day.") LocalDate effectiveFrom,
        @Column("Last day; empty: open.") @Nullable LocalDate effectiveUntil,
        @Column("In which weeks.") Recurrence recurrence,

        @Column("For alternate_weeks: a day of a week in which it holds.") @Nullable
        LocalDate recurrenceAnchor,

        @Column(value = "For nth_weekday: which one of the month, -1 the last.", min = -1, max = 5) @Nullable
        Integer nthWeekday) {

    /** In which weeks a working day holds. */
    public enum Recurrence {
        WEEKLY,
        ALTERNATE_WEEKS,
        NTH_WEEKDAY
    }

    public WorkingDayRow {
        RowProblem.unless(startsAt.isBefore(endsAt), "ends_at", "is not after starts_at");
        RowProblem.unless(
                (breakStartsAt == null) == (breakEndsAt == null), "break_ends_at", "and break_starts_at go together");
        RowProblem.unless(
                breakStartsAt == null || breakEndsAt == null || breakStartsAt.isBefore(breakEndsAt),
                "break_ends_at",
                "is not after break_starts_at");
        RowProblem.unless(
                breakStartsAt == null || !breakStartsAt.isBefore(startsAt), "break_starts_at", "is before starts_at");
        RowProblem.unless(breakEndsAt == null || !breakEndsAt.isAfter(endsAt), "break_ends_at", "is after ends_at");
        RowProblem.unless(
                effectiveUntil == null || !effectiveUntil.isBefore(effectiveFrom),
                "effective_until",
                "is before effective_from");
        RowProblem.unless(
                (recurrence == Recurrence.ALTERNATE_WEEKS) == (recurrenceAnchor != null),
                "recurrence_anchor",
                "goes with alternate_weeks and nothing else");
        RowProblem.unless(
                (recurrence == Recurrence.NTH_WEEKDAY) == (nthWeekday != null),
                "nth_weekday",
                "goes with nth_weekday and nothing else");
        RowProblem.unless(nthWeekday == null || nthWeekday != 0, "nth_weekday", "is neither 1 to 5 nor -1");
    }
}
