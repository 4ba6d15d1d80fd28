package com.ihosi.planner.staff;

import com.ihosi.planner.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work rules of a doctor at a facility.
 *
 * @param mostWeekends most weekends with work on Saturday or Sunday within {@code periodWeeks}
 * @param leastRestMinutes least time between two days' work
 * @param periodWeeks the number of weeks over which weekends and shifts of a type are counted
 */
public record Contract(
        Id id,
        DateRange dates,
        int fullTimePercent,
        int leastMinutesPerWeek,
        int mostMinutesPerWeek,
        int leastShiftsInARow,
        int mostShiftsInARow,
        int leastDaysOffInARow,
        int mostWeekends,
        int leastRestMinutes,
        int periodWeeks,
        List<ShiftLimit> shiftLimits) {

    public Contract {
        shiftLimits = List.copyOf(shiftLimits);
    }

    /** Identifies a contract. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Least and most shifts of a type within the contract's period; no most is no bound. */
    public record ShiftLimit(
            UUID shiftType, int least, @Nullable Integer most) {}

    /** Whether its rules hold on the day. */
    public boolean covers(LocalDate day) {
        return dates.contains(day);
    }
}
