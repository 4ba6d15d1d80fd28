package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.Period;
import com.ihosi.planner.roster.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** Whole weeks that are planned at once, from {@code first} on; each of them is drafted and published by itself. */
public record Horizon(Week first, int weeks) {

    /** The most weeks that are planned at once. */
    public static final int MOST_WEEKS = 8;

    public Horizon {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new PlannerException(
                    "The number of weeks (%d) of a solve must be 1 to %d.".formatted(weeks, MOST_WEEKS));
        }
    }

    /** One week by itself. */
    public static Horizon of(Week week) {
        return new Horizon(week, 1);
    }

    /** So many days from a Monday on, as a run keeps them. */
    public static Horizon of(LocalDate firstDay, int days) {
        return new Horizon(Week.of(firstDay), days / Week.DAYS);
    }

    /** The first Monday. */
    public LocalDate firstDay() {
        return first.firstDay();
    }

    /** The last Sunday. */
    public LocalDate lastDay() {
        return last().lastDay();
    }

    /** The last of its weeks. */
    public Week last() {
        return first.plus(weeks - 1L);
    }

    /** How many days it has. */
    public int length() {
        return weeks * Week.DAYS;
    }

    /** Its days in order. */
    public List<LocalDate> days() {
        return firstDay().datesUntil(lastDay().plusDays(1)).toList();
    }

    /** Its weeks in order. */
    public List<Week> list() {
        return LongStream.range(0, weeks).mapToObj(first::plus).toList();
    }

    /** Whether a day is one of its days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** The days of a roster problem that covers it, with so many more behind it. */
    Period period(int more) {
        return new Period(firstDay(), length() + more);
    }

    /** Its days within such a period. */
    Stretch stretch() {
        return Stretch.weeks(0, weeks - 1);
    }

    @Override
    public String toString() {
        return weeks == 1 ? first.toString() : first + " to " + last();
    }
}
