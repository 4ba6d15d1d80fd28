package com.ihosi.planner.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is counted of each day, doctor and type of appointment. Every visit and every minute is counted in one place, on the day of the
 * facility's wall clock on which the visit begins, so that counts of any days, doctors and types add up.
 */
public enum Sum {
    /** Visits that were not cancelled, whatever became of them. */
    BOOKED,
    /** Minutes of booked visits in the normal lane, as they were planned. */
    BOOKED_MINUTES,
    /** Visits whose patient came. */
    SEEN,
    /** Visits whose patient did not come. */
    NO_SHOWS,
    /** Visits that were cancelled. */
    CANCELLED,
    /** Visits of the normal lane that were cancelled before they began. */
    FREED,
    /** Freed ones in whose time another visit begins that was booked afterwards. */
    REFILLED,
    /** Minutes from when booked visits were booked until they began. */
    LEAD_MINUTES,
    /** Visits of which is known how long the patient waited. */
    WAITS,
    /** Minutes that those waited: from their check-in, but not before their time, until the doctor began. */
    WAIT_MINUTES,
    /** Visits of which is known how long they took. */
    TIMED,
    /** Minutes that those were planned to take. */
    PLANNED_MINUTES,
    /** Minutes that those took. */
    ACTUAL_MINUTES,
    /** Visits with patients who came to the facility for the first time. */
    NEW_PATIENTS,
    /** Visits with patients who came and had been there before. */
    RETURNING_PATIENTS,
    /** Booked visits beside another one, in a lane above the normal one. */
    OVERBOOKED,
    /** Minutes that patients of those waited. */
    OVERBOOKED_WAIT_MINUTES,
    /** Prices of the visits whose patients came, in the facility's currency: the visit's own, else that of its type. */
    REVENUE,
    /** Prices of no-shows, and of freed times that nobody took. */
    LOST_REVENUE,
    /** Minutes that doctors could be booked: in their own hours, and in others on days on which somebody was booked with them. */
    BOOKABLE_MINUTES,
    /** Bookable minutes of a doctor's day, less those that visits with patients who came took. */
    IDLE_MINUTES,
    /** Minutes from the end of a doctor's hours until her last visit of the day was over, where that was later. */
    OVERTIME_MINUTES,
    /** Overtime of doctors' days on which somebody was overbooked. */
    OVERBOOKED_OVERTIME_MINUTES,
    /** Minutes of duties in published rosters, without those on call. */
    DUTY_MINUTES,
    /** What the duties of the day would be if all rostered doctors who are not on leave bore them by percent of full time. */
    FAIR_DUTY_MINUTES,
    /** Doctors that shifts of published rosters needed. */
    DEMANDED,
    /** How many of those the shifts had, at most as many as they needed. */
    COVERED,
    /** Half of what doctors' duties over all days differ from their fair parts; added up from doctors, never kept. */
    UNEVEN_MINUTES;

    private static final List<Sum> KEPT =
            Arrays.stream(values()).filter(sum -> sum != UNEVEN_MINUTES).toList();

    /** Those that are kept for each day. */
    public static List<Sum> kept() {
        return KEPT;
    }

    /** The column in which it is kept. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
