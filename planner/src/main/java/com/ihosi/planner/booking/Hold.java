package com.ihosi.planner.booking;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that is kept for somebody until it expires by itself or becomes an appointment.
 *
 * @param urgent whether it may use what the day keeps for emergencies
 * @param source by which way it was asked for
 */
public record Hold(
        Id id,
        Facility.Id facility,
        Doctor.Id doctor,
        Patient.@Nullable Id patient,
        AppointmentType.Id type,
        Span during,
        boolean urgent,
        Appointment.Source source,
        Instant expires) {

    /** How long a time is kept where nothing else is said. */
    public static final Duration USUAL = Duration.ofMinutes(5);

    /** The longest that a time is kept. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** Identifies a hold. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
