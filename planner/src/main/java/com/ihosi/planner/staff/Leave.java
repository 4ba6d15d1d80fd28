package com.ihosi.planner.staff;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Days on which a doctor is away, the last included, as the facility entered them; why is the doctor's own. */
public record Leave(Id id, Doctor.Id doctor, LocalDate first, LocalDate last) {

    /** Identifies a leave. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Why a doctor is away; it is the doctor's own, and only entered here. */
    public enum Kind {
        VACATION,
        SICK,
        TRAINING,
        PARENTAL,
        OTHER
    }
}
