package com.ihosi.planner.series;

import com.ihosi.planner.FieldChecks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The usual ways in which appointments repeat; what else there is can be written as a rule. Refuses values out of bounds at their field. */
public sealed interface Pattern {

    /** The rule of RFC 5545, without its end. */
    String rule();

    /** The rule with its end. */
    default String rule(End end) {
        return rule() + end.part();
    }

    /** Every so many days. */
    record Daily(int every) implements Pattern {
        public Daily {
            new FieldChecks()
                    .between("every", "distance", every, 1, 365, "days")
                    .done();
        }

        @Override
        public String rule() {
            return "FREQ=DAILY;INTERVAL=%d".formatted(every);
        }
    }

    /** On some weekdays of every so many weeks. */
    record Weekly(int every, Set<DayOfWeek> weekdays) implements Pattern {
        public Weekly {
            weekdays = Set.copyOf(weekdays);
            new FieldChecks()
                    .between("every", "distance", every, 1, 52, "weeks")
                    .check(!weekdays.isEmpty(), "weekdays", "At least one weekday must be chosen.")
                    .done();
        }

        @Override
        public String rule() {
            return "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s"
                    .formatted(
                            every,
                            new TreeSet<>(weekdays).stream().map(Pattern::code).collect(Collectors.joining(",")));
        }
    }

    /**
     * On a day of every so many months; months that don't have it are left out.
     *
     * @param day 1 to 31, or -1 the last
     */
    record MonthlyOnDay(int every, int day) implements Pattern {
        public MonthlyOnDay {
            new FieldChecks()
                    .between("every", "distance", every, 1, 24, "months")
                    .check(
                            day == LAST || (day >= 1 && day <= 31),
                            "day",
                            "The day of the month (%d) must be 1 to 31, or the last one.".formatted(day))
                    .done();
        }

        @Override
        public String rule() {
            return "FREQ=MONTHLY;INTERVAL=%d;BYMONTHDAY=%d".formatted(every, day);
        }
    }

    /**
     * On a weekday of every so many months; months that don't have a fifth one are left out.
     *
     * @param nth 1 to 5, or -1 the last
     */
    record MonthlyOnWeekday(int every, int nth, DayOfWeek weekday) implements Pattern {
        public MonthlyOnWeekday {
            new FieldChecks()
                    .between("every", "distance", every, 1, 24, "months")
                    .check(
                            nth == LAST || (nth >= 1 && nth <= 5),
                            "nth",
                            "Which weekday of the month (%d) must be 1 to 5, or the last one.".formatted(nth))
                    .done();
        }

        @Override
        public String rule() {
            return "FREQ=MONTHLY;INTERVAL=%d;BYDAY=%d%s".formatted(every, nth, code(weekday));
        }
    }

    /** The last one of a month. */
    int LAST = -1;

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    /** When a series is over. */
    sealed interface End {

        /** What it adds to a rule. */
        String part();

        /** It has none, and is given one. */
        record Never() implements End {
            @Override
            public String part() {
                return "";
            }
        }

        /** After so many occurrences. */
        record After(int count) implements End {
            public After {
                new FieldChecks()
                        .between("count", "number", count, 1, SeriesRule.MOST, "appointments")
                        .done();
            }

            @Override
            public String part() {
                return ";COUNT=" + count;
            }
        }

        /** On a last day, included. */
        record On(LocalDate last) implements End {
            @Override
            public String part() {
                return ";UNTIL=" + last.toString().replace("-", "");
            }
        }
    }
}
