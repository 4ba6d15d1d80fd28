package com.ihosi.planner.rule;

import com.ihosi.planner.appointment.AppointmentType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What rules may ask about an appointment that somebody wants: what is the same for all times, for a day's, and only for one time. */
public record RuleFacts(Request request, Day day, Moment moment) {

    /** So far back a patient's past at the facility counts, from the booking on. */
    public static final int FOLLOW_UP_DAYS = 365;

    /**
     * Who wants what, the same whenever it will be.
     *
     * @param type the code of the appointment type
     * @param minutes the usual length is the one that was asked for, before any rule; no rule leaves the least and the most
     * @param reason what the patient comes for, or empty
     * @param followUp whether the doctor saw the patient here within {@link #FOLLOW_UP_DAYS}
     * @param waitlisted whether the patient comes from the waitlist
     * @param noShows how often the patient did not come to this facility, within as many days
     * @param noShowRisk from 0 to 1; null where nobody knows, and then no condition holds that hangs on it
     * @param specialty the doctor's, or empty
     */
    public record Request(
            String type,
            AppointmentType.Minutes minutes,
            String reason,
            boolean newPatient,
            boolean followUp,
            boolean vip,
            boolean urgent,
            Source source,
            boolean waitlisted,
            int noShows,
            @Nullable Double noShowRisk,
            String specialty) {}

    /**
     * The doctor's day at the facility, on its calendar; counts leave out the appointment that is asked about.
     *
     * @param booked the doctor's appointments that take time
     * @param overbooked those of them above the normal lane
     * @param capacity the most appointments that the doctor's hours allow
     * @param bookedAtFacility all doctors' appointments
     */
    public record Day(
            LocalDate date, int booked, int bookedOfType, int overbooked, int capacity, int bookedAtFacility) {}

    /**
     * A time of the day, on the facility's clock.
     *
     * @param leadMinutes from the booking to the start
     * @param first whether the doctor has no appointment before it on the day
     * @param last whether the doctor has none after it
     */
    public record Moment(LocalTime time, long leadMinutes, boolean first, boolean last) {}

    /** Where a wish to book comes from. */
    public enum Source {
        CONSOLE,
        PORTAL,
        API,
        WAITLIST,
        SERIES,
        OVERBOOKING,
        IMPORT;

        /** The word that conditions and the database use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The source of a word. */
        public static Source of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
