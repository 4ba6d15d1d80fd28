package com.ihosi.planner.hours;

import com.ihosi.planner.time.DateRange;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** What a doctor's own week at a facility says while it is effective; the weekdays that it does not name are free. */
public record WorkingWeek(DateRange effective, List<WorkingDay> days) {

    /** By weekday, what comes every week first, and by the start of the hours. */
    static final Comparator<WorkingDay> ORDER = Comparator.comparing(WorkingDay::weekday)
            .thenComparingInt(day -> day.recurrence().particularity())
            .thenComparing(day -> day.hours().map(DayHours::from).orElse(LocalTime.MIN));

    public WorkingWeek {
        days = days.stream().sorted(ORDER).toList();
    }
}
