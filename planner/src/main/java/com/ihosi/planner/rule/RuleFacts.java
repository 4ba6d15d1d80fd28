package com.ihosi.planner.rule;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
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
     * @param first whether nothing is booked before it on the day, nor can be
     * @param last whether nothing is booked after it, nor can be
     */
    public record Moment(LocalTime time, long leadMinutes, boolean first, boolean last) {

        /**
         * A time in a doctor's day as it is: on an empty day only the earliest time is the first, not each of them.
         *
         * @param during of the appointment that is wanted
         * @param visits of the day, without that one
         * @param free what of the day can still be booked
         * @param least minutes of the shortest appointment that could be
         */
        public static Moment of(
                LocalTime time,
                long leadMinutes,
                Span during,
                Collection<Span> visits,
                Collection<Span> free,
                int least) {
            boolean first = visits.stream().noneMatch(visit -> visit.start().isBefore(during.start()))
                    && free.stream().noneMatch(gap -> fits(gap.start(), earlier(gap.end(), during.start()), least));
            boolean last = visits.stream().noneMatch(visit -> visit.start().isAfter(during.start()))
                    && free.stream().noneMatch(gap -> fits(later(gap.start(), during.end()), gap.end(), least));
            return new Moment(time, leadMinutes, first, last);
        }

        private static boolean fits(Instant from, Instant until, int minutes) {
            return !from.plus(minutes, ChronoUnit.MINUTES).isAfter(until);
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

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
