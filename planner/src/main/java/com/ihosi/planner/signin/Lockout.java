package com.ihosi.planner.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Pure: how long nothing is tried after so many failures in a row. */
final class Lockout {

    /** Failures that cost nothing but themselves; with the last of them the pauses begin. */
    static final int FREE = 5;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    private Lockout() {}

    /** Until when nothing is tried after a failure; a minute first, twice as long each time, an hour at most. */
    static Optional<Instant> after(int failures, Instant now) {
        if (failures < FREE) {
            return Optional.empty();
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
        return Optional.of(now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
    }
}
