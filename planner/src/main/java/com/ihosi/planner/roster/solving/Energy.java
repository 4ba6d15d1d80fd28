package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.BreachSink;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.DemandGrid;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Unit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One number for a roster's three levels, so that annealing can weigh them against each other: a hard breach costs about three
 * times what a doctor missing costs, graded by how far the rule is broken. Only the search uses it; rosters are compared by
 * their scores.
 */
final class Energy {

    /**
     * Minutes are finer than days and shifts: so many of their degrees, begun hours, weigh as one of those. It must be few enough that
     * an hour too many costs more than a doctor missing, else the coldest rosters are not allowed.
     */
    static final int HOURS_AS_ONE = 2;

    private static final double HARD_PER_SHORTAGE = 3;
    private static final double USUAL_SHORTAGE = 100;

    private final double hardFactor;
    private final double mediumFactor;
    private final double scale;

    Energy(RosterRules rules) {
        DemandGrid demand = rules.demand();
        double medium = median(shortages(demand, true));
        double soft = median(shortages(demand, false));
        mediumFactor = medium > 0 ? Math.max(1, USUAL_SHORTAGE / medium) : 1;
        scale = Math.max(medium * mediumFactor, soft) > 0 ? Math.max(medium * mediumFactor, soft) : USUAL_SHORTAGE;
        hardFactor = HARD_PER_SHORTAGE * scale / HOURS_AS_ONE;
    }

    private static LongStream shortages(DemandGrid demand, boolean medium) {
        return IntStream.range(0, demand.size())
                .filter(cell -> demand.medium(cell) == medium)
                .filter(cell -> demand.demand(cell).required() > 0)
                .mapToLong(cell -> shortage(demand, cell, demand.demand(cell)));
    }

    private static long shortage(DemandGrid demand, int cell, Demand needed) {
        return demand.under(cell, needed.required() - 1);
    }

    private static double median(LongStream prices) {
        long[] sorted = prices.filter(price -> price > 0).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** What a doctor missing usually costs, the measure of temperatures. */
    double scale() {
        return scale;
    }

    double of(long hardUnits, long medium, long soft) {
        return hardFactor * hardUnits + mediumFactor * medium + soft;
    }

    double cover(boolean mediumUnder, long under, long over) {
        return (mediumUnder ? mediumFactor * under : under) + over;
    }

    /** The units of a hard breach's energy. */
    static long hardUnits(Rule rule, long price) {
        return rule.unit() == Unit.MINUTES ? price : price * HOURS_AS_ONE;
    }

    /** The units of what days break by themselves. */
    static long dayUnits(long hardPrice) {
        return hardPrice * HOURS_AS_ONE;
    }

    /** Sums what breaches cost, as prices and as energy. */
    static final class Sum implements BreachSink {

        private long hard;
        private long hardUnits;
        private long soft;

        Sum clear() {
            hard = 0;
            hardUnits = 0;
            soft = 0;
            return this;
        }

        long hard() {
            return hard;
        }

        long hardUnits() {
            return hardUnits;
        }

        long soft() {
            return soft;
        }

        @Override
        public void breach(Rule rule, int firstDay, int days, int amount, int bound, long price) {
            if (rule.level() == Level.HARD) {
                hard += price;
                hardUnits += Energy.hardUnits(rule, price);
            } else {
                soft += price;
            }
        }
    }
}
