package com.ihosi.planner.booking;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be booked.
 *
 * @param doctors one, or several who see the patient together
 * @param minutes how long; none: as type and rules say
 * @param reason what the patient comes for
 * @param urgent may use what days keep for emergencies, at once and without notice
 * @param overbooking why the time may be booked although it is taken; none: it may not, unless a rule allows it
 */
public record BookingRequest(
        Patient.Id patient,
        AppointmentType.Id type,
        List<Doctor.Id> doctors,
        Instant start,
        @Nullable Integer minutes,
        @Nullable String reason,
        boolean urgent,
        Appointment.Source source,
        @Nullable String overbooking) {

    private static final int MOST_DOCTORS = 8;
    private static final int LONGEST_TEXT = 1000;

    public BookingRequest {
        doctors = List.copyOf(doctors);
        new FieldChecks()
                .check(!doctors.isEmpty(), "doctorIds", "At least one doctor must be named.")
                .check(
                        doctors.size() <= MOST_DOCTORS,
                        "doctorIds",
                        "At most %d doctors can see a patient together.".formatted(MOST_DOCTORS))
                .check(
                        new HashSet<>(doctors).size() == doctors.size(),
                        "doctorIds",
                        "Each doctor can be named only once.")
                .between("minutes", "length", minutes == null ? 1 : minutes, 1, 1440, "minutes")
                .check(isShort(reason), "reason", "The reason must have at most %d characters.".formatted(LONGEST_TEXT))
                .check(
                        isShort(overbooking) && (overbooking == null || !overbooking.isBlank()),
                        "overbookingReason",
                        "The reason for overbooking must have 1 to %d characters.".formatted(LONGEST_TEXT))
                .done();
    }

    /**
     * Refuses a reason that is too long.
     *
     * @throws com.ihosi.planner.FieldException at the field
     */
    public static void requireShort(String field, @Nullable String reason) {
        new FieldChecks()
                .check(isShort(reason), field, "The reason must have at most %d characters.".formatted(LONGEST_TEXT))
                .done();
    }

    private static boolean isShort(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT;
    }
}
