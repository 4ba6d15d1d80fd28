package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Tally;

/** What a line's totals cost as of a day, with bounds scaled to the part of their days that is over by then. */
final class TotalCosts {

    private final Energy energy;
    private final Energy.Sum sum = new Energy.Sum();
    private int day = Integer.MAX_VALUE;

    TotalCosts(Energy energy) {
        this.energy = energy;
    }

    /** From now on totals are those by the end of a day. */
    void judgeBy(int lastDay) {
        day = lastDay;
    }

    /** What can be said while a line is still growing: an upper bound is passed. */
    double over(Tally tally, int total) {
        if (total <= tally.most() && day >= tally.lastDay()) {
            return 0;
        }
        int most = (int) Math.ceil(tally.most() * tally.partBy(day));
        return total > most ? cost(tally, total, 0, most) : 0;
    }

    /** What can only be said of a whole line: totals that are too small, and distances from fair shares. */
    double end(Tally tally, int total) {
        if (tally.fair()) {
            return cost(tally, total, tally.least(), tally.most());
        }
        int least = (int) Math.floor(tally.least() * tally.partBy(day));
        return total < least ? cost(tally, total, least, Integer.MAX_VALUE) : 0;
    }

    private double cost(Tally tally, int total, int least, int most) {
        tally.judge(total, least, most, sum.clear());
        return sum.hardUnits() == 0 && sum.soft() == 0 ? 0 : energy.of(sum.hardUnits(), 0, sum.soft());
    }
}
