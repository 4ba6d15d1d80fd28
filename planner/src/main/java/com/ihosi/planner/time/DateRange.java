package com.ihosi.planner.time;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days from the first to the last, both included; open at the end where there is no last. */
public record DateRange(LocalDate first, @Nullable LocalDate last) {

    public DateRange {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "The last day (%s) must not be before the first (%s).".formatted(last, first));
        }
    }

    /** Whether the day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** How many of the given days are among them. */
    public int count(Stream<LocalDate> days) {
        return Math.toIntExact(days.filter(this::contains).count());
    }
}
