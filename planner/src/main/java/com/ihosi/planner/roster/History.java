package com.ihosi.planner.roster;

import com.ihosi.planner.time.Span;
import java.util.List;
import java.util.Set;

/**
 * What a doctor did before the first day of the period.
 *
 * @param days the days before it in their order, the last is the day before the first; none means nothing is known. A run
 *     that reaches back to the first of them may have begun earlier, so it is never called too short
 * @param weekends weekends already worked that count towards the most weekends, with the one whose Saturday is the last of
 *     these days where that was worked
 */
public record History(List<PastDay> days, int weekends) {

    /** Nothing is known of the time before. */
    public static final History NONE = new History(List.of(), 0);

    public History {
        days = List.copyOf(days);
        Check.between("number of days of a history", days.size(), 0, Period.MOST_DAYS);
        Check.between("weekends worked before", weekends, 0, Period.MOST_DAYS);
    }

    /**
     * A day before the period.
     *
     * @param worked when work was done, here or elsewhere, none for a day off
     * @param shifts which of the problem's shifts these were, as far as they were
     */
    public record PastDay(List<Span> worked, Set<Shift.Id> shifts) {

        /** A day without work. */
        public static final PastDay OFF = new PastDay(List.of(), Set.of());

        public PastDay {
            worked = List.copyOf(worked);
            shifts = Set.copyOf(shifts);
            Check.that(shifts.isEmpty() || !worked.isEmpty(), "A past day with shifts must have been worked.");
        }

        public boolean off() {
            return worked.isEmpty();
        }
    }
}
