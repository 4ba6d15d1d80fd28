package com.ihosi.planner.facility;

import java.util.Objects;
import java.util.UUID;

/** A part of a facility for which demand is stated: emergency, cardiology, … */
public record Department(Id id, Facility.Id facility, String code, String name) {

    /** Identifies a department. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
