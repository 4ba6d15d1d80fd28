package com.ihosi.planner.hours;

import com.ihosi.planner.FieldException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** In which weeks what is said of a weekday holds. */
public sealed interface Recurrence {

    /** Every week. */
    record Weekly() implements Recurrence {

        @Override
        public boolean holdsOn(LocalDate day) {
            return true;
        }

        @Override
        public int particularity() {
            return 0;
        }
    }

    /** In the week in which a day lies and every other one before and after it, also over the end of a year with 53 weeks. */
    record AlternateWeeks(LocalDate anchor) implements Recurrence {

        @Override
        public boolean holdsOn(LocalDate day) {
            return ChronoUnit.WEEKS.between(anchor.with(DayOfWeek.MONDAY), day.with(DayOfWeek.MONDAY)) % 2 == 0;
        }

        @Override
        public int particularity() {
            return 1;
        }
    }

    /** On one such weekday of each month: the first to the fifth, or with -1 the last. */
    record NthWeekday(int nth) implements Recurrence {

        /** The last one of a month. */
        public static final int LAST = -1;

        private static final int MOST = 5;
        private static final int WEEK = 7;

        public NthWeekday {
            if (nth != LAST && (nth < 1 || nth > MOST)) {
                throw new FieldException(
                        "nthWeekday",
                        "The weekday of the month (%d) must be the first to the fifth, or -1 for the last."
                                .formatted(nth));
            }
        }

        @Override
        public boolean holdsOn(LocalDate day) {
            return nth == LAST
                    ? day.getDayOfMonth() + WEEK > day.lengthOfMonth()
                    : (day.getDayOfMonth() - 1) / WEEK + 1 == nth;
        }

        @Override
        public int particularity() {
            return 2;
        }
    }

    /** Whether it holds in the week, or on the weekday of the month, that a day is. */
    boolean holdsOn(LocalDate day);

    /** Where several hold on a day, the one with the greatest particularity counts. */
    int particularity();
}
