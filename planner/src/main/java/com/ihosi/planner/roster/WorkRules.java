package com.ihosi.planner.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * What a doctor's contracts say about the line of days. Quotas are judged within the period, each contract's by itself; all
 * else is about everything the doctor does, at whichever facility.
 *
 * @param quotas least and most minutes and shifts
 * @param mostInARow most days in a row with work
 * @param leastInARow least days in a row with work, 1 for no bound
 * @param leastOffInARow least days in a row without work, 1 for no bound
 * @param mostWeekends most weekends with work, together with those that the history counts already
 * @param leastRestMinutes least time between the end of a day's work and the start of the next work, 0 for no bound
 */
public record WorkRules(
        List<Quota> quotas,
        int mostInARow,
        int leastInARow,
        int leastOffInARow,
        int mostWeekends,
        int leastRestMinutes) {

    /** The value of an upper bound that is none. */
    public static final int NO_MOST = Quota.NO_MOST;

    /** No rule at all. */
    public static final WorkRules NONE = new WorkRules(List.of(), NO_MOST, 1, 1, NO_MOST, 0);

    private static final int MOST_REST_MINUTES = 7 * 24 * 60;

    public WorkRules {
        quotas = List.copyOf(quotas);
        Check.between("least days in a row", leastInARow, 1, Period.MOST_DAYS);
        Check.between("most days in a row", mostInARow, 1, NO_MOST);
        Check.between("least days off in a row", leastOffInARow, 1, Period.MOST_DAYS);
        Check.between("most weekends", mostWeekends, 0, NO_MOST);
        Check.between("least minutes of rest", leastRestMinutes, 0, MOST_REST_MINUTES);
        Check.that(
                leastInARow <= mostInARow,
                "The least days in a row (%d) must not be above the most (%d).",
                leastInARow,
                mostInARow);
    }

    public WorkRules withQuotas(List<Quota> others) {
        return new WorkRules(others, mostInARow, leastInARow, leastOffInARow, mostWeekends, leastRestMinutes);
    }

    public WorkRules withRuns(int least, int most, int leastOff) {
        return new WorkRules(quotas, most, least, leastOff, mostWeekends, leastRestMinutes);
    }

    public WorkRules withMostWeekends(int most) {
        return new WorkRules(quotas, mostInARow, leastInARow, leastOffInARow, most, leastRestMinutes);
    }

    public WorkRules withRest(int leastMinutes) {
        return new WorkRules(quotas, mostInARow, leastInARow, leastOffInARow, mostWeekends, leastMinutes);
    }

    /** Both contracts at once: the quotas of each, and of every other rule the stricter; upper bounds win over lower ones. */
    public WorkRules and(WorkRules other) {
        List<Quota> both = new ArrayList<>(quotas);
        both.addAll(other.quotas);
        int most = Math.min(mostInARow, other.mostInARow);
        return new WorkRules(
                both,
                most,
                Math.min(most, Math.max(leastInARow, other.leastInARow)),
                Math.max(leastOffInARow, other.leastOffInARow),
                Math.min(mostWeekends, other.mostWeekends),
                Math.max(leastRestMinutes, other.leastRestMinutes));
    }
}
