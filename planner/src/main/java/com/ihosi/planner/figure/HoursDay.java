package com.ihosi.planner.figure;

import com.ihosi.planner.staff.Doctor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What a doctor's day of hours came to, in minutes. */
record HoursDay(Doctor.Id doctor, LocalDate day, long bookable, long idle, long overtime, long overbookedOvertime) {

    /** Decides it from the minutes of her hours, from when they end, and from what became of the day; none is over time who had no hours. */
    static HoursDay of(SeenDay seen, long bookable, Instant closes) {
        Instant until = seen.until();
        long overtime = until == null || !until.isAfter(closes)
                ? 0
                : Duration.between(closes, until).toMinutes();
        return new HoursDay(
                seen.doctor(),
                seen.day(),
                bookable,
                Math.max(0, bookable - Math.max(0, seen.minutes() - overtime)),
                overtime,
                seen.overbooked() ? overtime : 0);
    }
}
