package com.ihosi.planner.staff;

import com.ihosi.planner.time.Span;
import java.util.UUID;

/**
 * Something that a doctor still has to do at a facility.
 *
 * @param source the roster of a duty, or the appointment
 */
public record RemainingWork(Kind kind, UUID source, Span during) {

    /** What it is. */
    public enum Kind {
        /** Of a published roster. */
        DUTY,
        /** Booked, or waiting for approval. */
        APPOINTMENT
    }
}
