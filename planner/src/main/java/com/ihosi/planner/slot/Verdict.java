package com.ihosi.planner.slot;

import org.jspecify.annotations.Nullable;

/** Whether a time can be booked. */
public sealed interface Verdict {

    /** It can, like this. */
    record Bookable(Slot slot) implements Verdict {}

    /**
     * It cannot.
     *
     * @param detail what a rule says, if one is the reason
     */
    record Refused(Obstacle obstacle, @Nullable String detail) implements Verdict {

        Refused(Obstacle obstacle) {
            this(obstacle, null);
        }

        /** The reason in a sentence. */
        public String sentence() {
            return detail == null ? obstacle.sentence() : detail;
        }
    }
}
