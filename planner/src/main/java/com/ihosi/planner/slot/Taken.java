package com.ihosi.planner.slot;

import com.ihosi.planner.time.Span;
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
        LEAVE;

        /** Whether a patient is seen in it. */
        public boolean isVisit() {
            return this == APPOINTMENT || this == HOLD;
        }
    }

    boolean isFor(@Nullable UUID wanted) {
        return source != null && source.equals(wanted);
    }

    /** Whether it keeps others out of a lane. */
    boolean blocks(int wanted) {
        return !kind.isVisit() || lane == wanted;
    }
}
