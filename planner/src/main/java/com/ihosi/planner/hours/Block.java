package com.ihosi.planner.hours;

import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.util.Objects;
import java.util.UUID;

/** Time of a doctor at a facility in which she is not booked, once: a meeting, an errand. */
public record Block(Id id, Doctor.Id doctor, Span during, String note) {

    /** Identifies a block of a doctor. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
