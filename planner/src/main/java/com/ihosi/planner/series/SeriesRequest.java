package com.ihosi.planner.series;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series that is to be booked.
 *
 * @param first from when on, on the facility's wall clock; its time of day is that of all appointments
 * @param rule of RFC 5545
 * @param minutes how long each appointment takes; none: as type and rules say
 * @param reason what the patient comes for
 */
public record SeriesRequest(
        Patient.Id patient,
        AppointmentType.Id type,
        Doctor.Id doctor,
        LocalDateTime first,
        String rule,
        @Nullable Integer minutes,
        @Nullable String reason) {

    private static final int LONGEST_TEXT = 1000;

    public SeriesRequest {
        new FieldChecks()
                .between("minutes", "length", minutes == null ? 1 : minutes, 1, 1440, "minutes")
                .check(
                        reason == null || reason.length() <= LONGEST_TEXT,
                        "reason",
                        "The reason must have at most %d characters.".formatted(LONGEST_TEXT))
                .done();
    }

    /** One of its appointments. */
    BookingRequest at(Instant start) {
        return new BookingRequest(
                patient, type, List.of(doctor), start, minutes, reason, false, Appointment.Source.SERIES, null);
    }
}
