package com.ihosi.planner.figure;

import java.util.List;

/**
 * What suggestions are made from.
 *
 * @param weeks that were counted, parts of a week too
 */
record Evidence(double weeks, Counted counted, List<HourOfWeek> hours) {

    /** Suggestions take this many weeks before the last day that was counted: two months outlive a week of holidays, and are not yet history. */
    static final int MOST_WEEKS = 8;

    /** Nothing is suggested from fewer weeks, nor of a weekday or an hour that was offered on fewer days. */
    static final int LEAST_WEEKS = 6;

    /** Minutes that a booked visit takes in the mean, as planned; 0 where none was booked. */
    double minutesOfVisit() {
        Sums all = counted.all();
        double visits = all.get(Sum.BOOKED) - all.get(Sum.OVERBOOKED);
        return visits <= 0 ? 0 : all.get(Sum.BOOKED_MINUTES) / visits;
    }

    /** How many visits fit into minutes. */
    double visits(double minutes) {
        return minutesOfVisit() == 0 ? 0 : minutes / minutesOfVisit();
    }

    /** What a booked visit brings in the mean, no-shows among them. */
    double revenueOfVisit() {
        Sums all = counted.all();
        return all.get(Sum.BOOKED) == 0 ? 0 : all.get(Sum.REVENUE) / all.get(Sum.BOOKED);
    }
}
