package com.ihosi.planner.waitlist;

import com.ihosi.planner.FieldChecks;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When in the week somebody would like to come, on the facility's wall clock.
 *
 * @param day none: any day
 */
public record DayTime(@Nullable DayOfWeek day, LocalTime from, LocalTime until) {

    public DayTime {
        new FieldChecks()
                .check(
                        from.isBefore(until),
                        "times",
                        "The beginning of a time of day (%s) must be before its end (%s).".formatted(from, until))
                .done();
    }

    /** Whether somebody who begins then comes when it suits. */
    public boolean suits(LocalDateTime start) {
        LocalTime time = start.toLocalTime();
        return (day == null || day == start.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }
}
