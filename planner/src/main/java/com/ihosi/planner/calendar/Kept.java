package com.ihosi.planner.calendar;

import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Time at a facility that is taken by something else than an appointment.
 *
 * @param note what for, where somebody said so
 * @param expires when a hold ends
 */
public record Kept(
        Kind kind,
        Span during,
        int lane,
        Optional<String> note,
        @Nullable Instant expires) {

    /** What takes it. */
    public enum Kind {
        /** A published duty, in which patients are seen. */
        DUTY,
        /** Somebody is about to book it. */
        HOLD,
        /** Nobody is booked in it: a meeting, an errand, repair. */
        BLOCK
    }

    /** Whether it keeps others out of the normal lane. */
    public boolean takesTime() {
        return kind != Kind.DUTY && lane == 0;
    }
}
