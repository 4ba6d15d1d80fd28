package com.ihosi.planner.series;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Appointments of a patient with a doctor that repeat.
 *
 * @param rule of RFC 5545, with an end
 * @param first the local time of the first occurrence
 * @param zone in which the local times are meant
 * @param minutes how long each appointment takes
 * @param splitFrom the series that it was cut from
 * @param bounded whether the end was given to a rule that had none
 * @param version grows with each change
 */
public record Series(
        Id id,
        Facility.Id facility,
        Doctor.Id doctor,
        Patient.Id patient,
        AppointmentType.Id type,
        String rule,
        LocalDateTime first,
        ZoneId zone,
        int minutes,
        @Nullable String reason,
        Status status,
        Optional<Id> splitFrom,
        boolean bounded,
        long version) {

    /** Identifies a series of a facility. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** How far a series has come. */
    public enum Status {
        ACTIVE,
        /** What followed was cut off or cancelled. */
        ENDED,
        CANCELLED
    }
}
