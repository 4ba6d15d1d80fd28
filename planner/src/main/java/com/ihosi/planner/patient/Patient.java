package com.ihosi.planner.patient;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient as a facility knows her, under the number she has there.
 *
 * @param newHere whether she was never seen at the facility
 */
public record Patient(
        Id id,
        String number,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        boolean newHere,
        boolean vip) {

    /** Identifies a patient, the same at every facility. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Given name and family name. */
    public String name() {
        return givenName + " " + familyName;
    }
}
