package com.ihosi.planner.roster.solving;

import org.jspecify.annotations.Nullable;

/**
 * When a solve ends. With a step limit the same problem, start, seed and limit give the same roster, provided that the seconds
 * don't run out first.
 *
 * @param seconds the longest it may take, 1 to a day
 * @param steps number of steps after which it ends, null to use the time given
 * @param seed where its randomness starts
 */
public record SolveLimits(int seconds, @Nullable Integer steps, long seed) {

    /** The longest solve: a day. */
    public static final int MOST_SECONDS = 24 * 60 * 60;

    public SolveLimits {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException(
                    "The time limit (%d) of a solve must be 1 to %d seconds.".formatted(seconds, MOST_SECONDS));
        }
        if (steps != null && steps < 1) {
            throw new IllegalArgumentException("The step limit (%d) of a solve must be at least 1.".formatted(steps));
        }
    }

    public static SolveLimits seconds(int seconds, long seed) {
        return new SolveLimits(seconds, null, seed);
    }

    public static SolveLimits steps(int steps, long seed) {
        return new SolveLimits(MOST_SECONDS, steps, seed);
    }
}
