package com.ihosi.schema.access;

import java.time.Duration;
import java.time.Instant;

/** A span of time in the database: from the first instant (included) until the last (excluded), never empty. */
public record TimeRange(Instant from, Instant until) {

    public TimeRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "The time range from %s until %s must not be empty.".formatted(from, until));
        }
    }

    /** How long the range lasts. */
    public Duration length() {
        return Duration.between(from, until);
    }

    /** Whether both share an instant; ranges that only touch do not. */
    public boolean overlaps(TimeRange other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
