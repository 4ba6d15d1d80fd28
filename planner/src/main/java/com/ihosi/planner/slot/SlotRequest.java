package com.ihosi.planner.slot;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for at a facility.
 *
 * @param patient none while it is not known who
 * @param first the first day to look at
 * @param last the last one
 * @param together whether all doctors of the circle see the patient at once, rather than one of them
 * @param overbooking whether times that are taken will do
 * @param most how many times are wanted
 */
public record SlotRequest(
        Facility.Id facility,
        AppointmentType.Id type,
        Circle circle,
        Patient.@Nullable Id patient,
        LocalDate first,
        LocalDate last,
        @Nullable Integer minutes,
        @Nullable String reason,
        Preferences preferences,
        Appointment.Source source,
        boolean urgent,
        boolean overbooking,
        boolean together,
        int most) {

    /** The most days that are searched at once. */
    public static final int MOST_DAYS = 92;

    /** The most times that are answered. */
    public static final int MOST_SLOTS = 100;

    // Written out: of a compact one other modules do not read that there may be no patient.
    public SlotRequest(
            Facility.Id facility,
            AppointmentType.Id type,
            Circle circle,
            Patient.@Nullable Id patient,
            LocalDate first,
            LocalDate last,
            @Nullable Integer minutes,
            @Nullable String reason,
            Preferences preferences,
            Appointment.Source source,
            boolean urgent,
            boolean overbooking,
            boolean together,
            int most) {
        new FieldChecks()
                .check(
                        !last.isBefore(first),
                        "last",
                        "The last day (%s) must not be before the first (%s).".formatted(last, first))
                .between("last", "search", ChronoUnit.DAYS.between(first, last) + 1, -MOST_DAYS, MOST_DAYS, "days")
                .between("minutes", "length", minutes == null ? 1 : minutes, 1, 1440, "minutes")
                .between("most", "number of times", most, 1, MOST_SLOTS, "times")
                .done();
        this.facility = facility;
        this.type = type;
        this.circle = circle;
        this.patient = patient;
        this.first = first;
        this.last = last;
        this.minutes = minutes;
        this.reason = reason;
        this.preferences = preferences;
        this.source = source;
        this.urgent = urgent;
        this.overbooking = overbooking;
        this.together = together;
        this.most = most;
    }
}
