package com.ihosi.planner.slot;

import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time of a doctor that is taken at the facility, buffers included.
 *
 * @param source the appointment or hold; none for a block
 * @param urgent whether it may use what the day keeps for emergencies
 */
public record Taken(
        Kind kind, Span during, int lane, @Nullable UUID source, boolean urgent) {

    /** What takes it. */
    public enum Kind {
        APPOINTMENT,
        HOLD,
        BLOCK,
        LEAVE,
        /** A place that was opened for overbooking: it takes no time, but lets whoever begins with it be booked up to its lane. */
        PLACE;

        /** Whether a patient is seen in it. */
        public boolean isVisit() {
            return this == APPOINTMENT || this == HOLD;
        }
    }

    boolean isFor(@Nullable UUID wanted) {
        return source != null && source.equals(wanted);
    }

    /** Whether it is a place that begins with an appointment. */
    boolean opens(Instant start) {
        return kind == Kind.PLACE && during.start().equals(start);
    }

    /** Whether it keeps others out of a lane. */
    boolean blocks(int wanted) {
        return kind != Kind.PLACE && (!kind.isVisit() || lane == wanted);
    }
}
