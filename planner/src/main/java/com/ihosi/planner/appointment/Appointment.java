package com.ihosi.planner.appointment;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient sees a doctor at a facility.
 *
 * @param during the appointment without its buffers
 * @param lane 0 the normal one; above it overbooking
 * @param visit shared by the appointments of one visit with several doctors
 * @param startedAt when the doctor began; before it a patient who arrived is waiting
 * @param conflict whether it collides with something that came later, such as leave
 * @param version grows with each change
 */
public record Appointment(
        Id id,
        Facility.Id facility,
        Doctor.Id doctor,
        Patient.Id patient,
        AppointmentType.Id type,
        Department.@Nullable Id department,
        @Nullable UUID visit,
        Span during,
        int lane,
        AppointmentStatus status,
        @Nullable String reason,
        boolean newPatient,
        boolean urgent,
        Source source,
        Instant bookedAt,
        @Nullable Instant startedAt,
        @Nullable UUID series,
        boolean conflict,
        long version) {

    /** Identifies an appointment of a facility. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** By which way it was booked. */
    public enum Source {
        CONSOLE,
        PORTAL,
        API,
        WAITLIST,
        SERIES,
        OVERBOOKING,
        IMPORT;

        /** Whether the patient books herself. */
        public boolean isOnline() {
            return this == PORTAL;
        }

        /** The word under which it is kept. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
