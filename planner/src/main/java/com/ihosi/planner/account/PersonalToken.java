package com.ihosi.planner.account;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program works in its owner's name; the key itself is not kept.
 *
 * @param lastUsed to the minute
 */
public record PersonalToken(
        Id id,
        String name,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    /** The most days that one can be used. */
    public static final int MOST_DAYS = 365;

    /** Identifies a token. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Whether a program can use it at this time. */
    public boolean works(Instant now) {
        return revoked == null && now.isBefore(expires);
    }
}
