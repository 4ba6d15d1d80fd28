package com.ihosi.planner.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be acted on.
 *
 * @param consumer who refused it; none: it could not even be handed on
 * @param subject what it happened to
 * @param reason why the last attempt failed, as it was said
 */
public record RefusedEvent(
        UUID id,
        @Nullable String consumer,
        String type,
        @Nullable UUID subject,
        Instant occurredAt,
        Status status,
        int attempts,
        Instant nextAttempt,
        String reason) {

    /** How it stands. */
    public enum Status {
        /** It is tried again by itself. */
        WAITING,
        /** It waits for a person. */
        DEAD,
        /** A person left it. */
        LEFT
    }
}
