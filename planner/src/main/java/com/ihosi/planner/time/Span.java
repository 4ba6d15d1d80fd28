package com.ihosi.planner.time;

import java.time.Duration;
import java.time.Instant;

/** The time from {@code start} until just before {@code end}. */
public record Span(Instant start, Instant end) {

    public Span {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "The start (%s) of a span must be before its end (%s).".formatted(start, end));
        }
    }

    /** Whether all of the other lies within this one. */
    public boolean contains(Span other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** How long it is in whole minutes. */
    public long minutes() {
        return Duration.between(start, end).toMinutes();
    }

    /** Whether the two share at least an instant. */
    public boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
