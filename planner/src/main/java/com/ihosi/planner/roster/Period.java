package com.ihosi.planner.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days that a roster is made for; day 0 is {@code first}. */
public record Period(LocalDate first, int days) {

    /** The longest period, a little over a year. */
    public static final int MOST_DAYS = 400;

    public Period {
        Check.between("number of days of a period", days, 1, MOST_DAYS);
    }

    /** The ISO week that begins on {@code monday}. */
    public static Period week(LocalDate monday) {
        Check.that(monday.getDayOfWeek() == DayOfWeek.MONDAY, "The first day (%s) of a week must be a Monday.", monday);
        return new Period(monday, 7);
    }

    /** The date of a day; negative days and days past the end lie outside the period. */
    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** The number of a date's day, negative before the period. */
    public int day(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, date));
    }

    /** Whether the date is one of the period's days. */
    public boolean contains(LocalDate date) {
        int day = day(date);
        return day >= 0 && day < days;
    }
}
