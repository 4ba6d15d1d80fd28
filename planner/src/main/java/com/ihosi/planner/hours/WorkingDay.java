package com.ihosi.planner.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said of a weekday.
 *
 * @param hours none: does not work on it
 */
public record WorkingDay(DayOfWeek weekday, Recurrence recurrence, Optional<DayHours> hours) {

    /** Whether it says something of the day. */
    public boolean holdsOn(LocalDate day) {
        return day.getDayOfWeek() == weekday && recurrence.holdsOn(day);
    }
}
