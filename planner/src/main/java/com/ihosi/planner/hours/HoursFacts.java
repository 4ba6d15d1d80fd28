package com.ihosi.planner.hours;

import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that decides when one doctor can be booked at one facility on some days. Duties may reach beyond midnight, so holidays and
 * leave must be known for some days more, {@link #DAYS_BEYOND}.
 *
 * @param employed the days of her employment there; none if it, or she, is not active
 * @param leaves approved leave, from whatever facility it was entered
 * @param workingDays those of all layers
 */
public record HoursFacts(
        FacilityHours facility,
        Optional<DateRange> employed,
        List<DateRange> leaves,
        List<StoredDay> workingDays,
        Rostered rostered) {

    /** So many days after the last one asked for, what a duty runs into must be known. */
    public static final int DAYS_BEYOND = 3;

    public HoursFacts {
        leaves = List.copyOf(leaves);
        workingDays = List.copyOf(workingDays);
    }

    /**
     * What published rosters of the facility say of her.
     *
     * @param rosters the days of those in which she has a duty, of whatever kind
     * @param duties her duties that are not on-call, by the day on which they begin
     */
    public record Rostered(List<DateRange> rosters, Map<LocalDate, List<Span>> duties) {

        /** The facility does not roster her. */
        public static final Rostered NOT = new Rostered(List.of(), Map.of());

        public Rostered {
            rosters = List.copyOf(rosters);
            duties = Map.copyOf(duties);
        }

        boolean covers(LocalDate day) {
            return rosters.stream().anyMatch(roster -> roster.contains(day));
        }
    }

    /** Whether a day of hers is like any other: employed, not away, no holiday. */
    boolean isOrdinary(LocalDate day) {
        return isPresent(day) && !facility.holidays().containsKey(day);
    }

    /** Whether she is employed on the day and not away. */
    boolean isPresent(LocalDate day) {
        return isEmployed(day) && !isAway(day);
    }

    /** Whether the day is one of her employment, and that is active. */
    public boolean isEmployed(LocalDate day) {
        return employed.filter(days -> days.contains(day)).isPresent();
    }

    /** Whether she is on leave on the day. */
    public boolean isAway(LocalDate day) {
        return leaves.stream().anyMatch(leave -> leave.contains(day));
    }
}
