package com.ihosi.planner.waitlist;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for. Refuses values out of bounds at the fields {@code dates}, {@code times}, {@code urgency},
 * {@code mostWaitDays}, {@code reason} and {@code notes}, all at once.
 *
 * @param doctor whom she would like to see; none: anybody
 * @param dates that would suit best; none: all
 * @param times that would suit best; none: all
 * @param urgency 1 to 5, the most urgent
 * @param otherDoctors whether somebody else than the doctor will do
 * @param otherFacilities whether the tenant's other facilities will do where she is a patient
 * @param mostWaitDays days after which she must have been seen; once they are over every time will do, and the need counts twice
 * @param autoBook whether she is booked without being asked
 * @param reason what she comes for
 * @param notes for those who look after the waitlist
 * @param expires when she waits no longer; none: never
 */
public record WaitlistRequest(
        Patient.Id patient,
        AppointmentType.Id type,
        Doctor.@Nullable Id doctor,
        Set<LocalDate> dates,
        List<DayTime> times,
        Priority priority,
        int urgency,
        boolean otherDoctors,
        boolean otherFacilities,
        @Nullable Integer mostWaitDays,
        boolean autoBook,
        @Nullable String reason,
        @Nullable String notes,
        @Nullable Instant expires) {

    /** The greatest urgency. */
    public static final int MOST_URGENCY = 5;

    /** The longest wait. */
    public static final int MOST_WAIT_DAYS = 730;

    /** The most characters of a reason or of notes. */
    public static final int LONGEST_TEXT = 1000;

    private static final int MOST_DATES = 60;
    private static final int MOST_TIMES = 21;

    // Written out: of a compact one other modules do not read that there may be no doctor.
    public WaitlistRequest(
            Patient.Id patient,
            AppointmentType.Id type,
            Doctor.@Nullable Id doctor,
            Set<LocalDate> dates,
            List<DayTime> times,
            Priority priority,
            int urgency,
            boolean otherDoctors,
            boolean otherFacilities,
            @Nullable Integer mostWaitDays,
            boolean autoBook,
            @Nullable String reason,
            @Nullable String notes,
            @Nullable Instant expires) {
        new FieldChecks()
                .between("dates", "preferred dates", dates.size(), 0, MOST_DATES, "dates")
                .between("times", "preferred times of day", times.size(), 0, MOST_TIMES, "times")
                .check(
                        urgency >= 1 && urgency <= MOST_URGENCY,
                        "urgency",
                        "The urgency (%d) must be 1 to %d, the most urgent.".formatted(urgency, MOST_URGENCY))
                .between(
                        "mostWaitDays",
                        "longest wait",
                        mostWaitDays == null ? 1 : mostWaitDays,
                        1,
                        MOST_WAIT_DAYS,
                        "days")
                .check(isShort(reason), "reason", "The reason must have at most %d characters.".formatted(LONGEST_TEXT))
                .check(isShort(notes), "notes", "The notes must have at most %d characters.".formatted(LONGEST_TEXT))
                .done();
        this.patient = patient;
        this.type = type;
        this.doctor = doctor;
        this.dates = Set.copyOf(dates);
        this.times = List.copyOf(times);
        this.priority = priority;
        this.urgency = urgency;
        this.otherDoctors = otherDoctors;
        this.otherFacilities = otherFacilities;
        this.mostWaitDays = mostWaitDays;
        this.autoBook = autoBook;
        this.reason = stripped(reason);
        this.notes = stripped(notes);
        this.expires = expires;
    }

    private static boolean isShort(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether a doctor will do. */
    public boolean accepts(Doctor.Id other) {
        return doctor == null || otherDoctors || doctor.equals(other);
    }
}
