package com.ihosi.planner.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long a server that could not be used is left alone, and a message that it did not take. */
final class Rest {

    private static final List<Duration> OF_SERVER = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5));

    private static final List<Duration> OF_MESSAGE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));

    private int times;
    private Instant until = Instant.MIN;

    /** The pause before a message is tried again after so many attempts; none after the last one. */
    static Optional<Duration> pause(int attempts) {
        return attempts <= OF_MESSAGE.size() ? Optional.of(OF_MESSAGE.get(attempts - 1)) : Optional.empty();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    void begin(Instant now) {
        until = now.plus(OF_SERVER.get(Math.min(times, OF_SERVER.size() - 1)));
        times++;
    }

    void forget() {
        times = 0;
    }
}
