package com.ihosi.planner.hours;

import com.ihosi.planner.time.DateRange;
import java.util.Comparator;

/**
 * A working day while it is effective.
 *
 * @param layer 0 the doctor's own week; a higher one comes of a template and lies over it while it is effective
 */
public record StoredDay(WorkingDay day, DateRange effective, int layer) {

    /** Where several say something of a day, the greatest counts; those that are equal count together. */
    static final Comparator<StoredDay> PRECEDENCE = Comparator.comparingInt(StoredDay::layer)
            .thenComparingInt(stored -> stored.day().recurrence().particularity())
            .thenComparing(stored -> stored.effective().first());
}
