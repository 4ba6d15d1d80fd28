package com.ihosi.planner.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before it is tried again, longer each time; about a day in all. */
final class Pauses {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** After so many attempts a person has to look. */
    static final int MOST_ATTEMPTS = PAUSES.size() + 1;

    private Pauses() {}

    /** The pause after an attempt, the first being 1; none after the last one. */
    static Optional<Duration> after(int attempt) {
        return attempt < MOST_ATTEMPTS ? Optional.of(PAUSES.get(attempt - 1)) : Optional.empty();
    }

    /** What went wrong, in a line. */
    static String line(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.substring(0, Math.min(line.length(), 500));
    }
}
