package com.ihosi.planner.slot;

import com.ihosi.planner.PlannerException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would suit the patient best; nothing of it is a condition but the longest wait.
 *
 * @param times on the facility's wall clock
 * @param mostWaitDays no day later than so many after today
 * @param firstAvailable the earliest counts alone
 */
public record Preferences(
        Set<LocalDate> dates,
        List<LocalTime> times,
        @Nullable Integer mostWaitDays,
        boolean firstAvailable) {

    private static final int MOST = 60;

    /** Nothing in particular. */
    public static final Preferences NONE = new Preferences(Set.of(), List.of(), null, false);

    public Preferences {
        dates = Set.copyOf(dates);
        times = List.copyOf(times);
        if (dates.size() > MOST || times.size() > MOST) {
            throw new PlannerException("At most %d preferred dates and as many times can be named.".formatted(MOST));
        }
        if (mostWaitDays != null && (mostWaitDays < 0 || mostWaitDays > 730)) {
            throw new PlannerException("The longest wait (%d days) must be between 0 and 730.".formatted(mostWaitDays));
        }
    }
}
