package com.ihosi.planner.conflict;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import java.util.Locale;

/** An appointment to come that collides with something that was changed after it was booked. */
public record Conflict(Appointment appointment, Doctor doctor, Patient patient, AppointmentType type, Reason reason) {

    /** What it collides with. */
    public enum Reason {
        /** The doctor is on leave. */
        AWAY,
        /** The facility is closed on the day, or part of it. */
        HOLIDAY,
        /** The doctor is not employed here on the day any more. */
        LEFT,
        /** The doctor has no hours on the day any more. */
        NO_HOURS,
        OUTSIDE_HOURS,
        /** The hours are kept for other types. */
        OTHER_TYPES,
        /** The doctor is taken at another facility, or on the way. */
        ELSEWHERE,
        /** Something else takes the doctor here, such as a block. */
        TAKEN;

        /** The word under which it is kept. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
