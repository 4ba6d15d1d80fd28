package com.ihosi.planner.signin;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A log-in that lasts, at one address.
 *
 * @param host the address that was logged in at
 * @param client the address from which it was done
 * @param device what the browser said of itself
 * @param lastSeen to the minute
 * @param ends at the latest, however much it is used
 */
public record LoginSession(
        Id id, String host, String client, String device, Instant began, Instant lastSeen, Instant ends) {

    /** Identifies a session; it is no secret and opens nothing. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
