package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.ChoiceCatalogue;
import com.ihosi.planner.roster.DemandGrid;
import com.ihosi.planner.roster.RosterRules;

/** How many doctors each demand has, and what is too few or too many of them costs. */
final class Cover {

    private final ChoiceCatalogue catalogue;
    private final DemandGrid demand;
    private final Energy energy;
    private final int[] assigned;
    private long medium;
    private long soft;

    Cover(RosterRules rules, Energy energy) {
        this.energy = energy;
        catalogue = rules.catalogue();
        demand = rules.demand();
        assigned = new int[demand.size()];
    }

    /** Takes the numbers of doctors over. */
    void load(int[] counts) {
        System.arraycopy(counts, 0, assigned, 0, counts.length);
        medium = 0;
        soft = 0;
        for (int cell = 0; cell < assigned.length; cell++) {
            price(cell, 1);
        }
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft;
    }

    /** What it would add to the energy if a choice took the place of another on a day. */
    double difference(int day, int old, int fresh) {
        double cost = 0;
        int[] before = catalogue.shifts(old);
        int[] after = catalogue.shifts(fresh);
        for (int shift : before) {
            int cell = demand.cell(shift, day);
            if (cell >= 0 && !contains(after, shift)) {
                cost -= oneMore(cell, assigned[cell] - 1);
            }
        }
        for (int shift : after) {
            int cell = demand.cell(shift, day);
            if (cell >= 0 && !contains(before, shift)) {
                cost += oneMore(cell, assigned[cell]);
            }
        }
        return cost;
    }

    /** What a choice adds to the energy on a day, for a doctor who has another choice by now. */
    double price(int day, int choice, int current) {
        double cost = 0;
        int[] own = catalogue.shifts(current);
        for (int shift : catalogue.shifts(choice)) {
            int cell = demand.cell(shift, day);
            if (cell >= 0) {
                cost += oneMore(cell, assigned[cell] - (contains(own, shift) ? 1 : 0));
            }
        }
        return cost;
    }

    private double oneMore(int cell, int count) {
        return energy.cover(
                demand.medium(cell),
                demand.under(cell, count + 1) - demand.under(cell, count),
                demand.over(cell, count + 1) - demand.over(cell, count));
    }

    private static boolean contains(int[] shifts, int wanted) {
        for (int shift : shifts) {
            if (shift == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Counts a day's choice, or takes it away again with a sign of -1. */
    void count(int day, int choice, int sign) {
        for (int shift : catalogue.shifts(choice)) {
            int cell = demand.cell(shift, day);
            if (cell >= 0) {
                price(cell, -1);
                assigned[cell] += sign;
                price(cell, 1);
            }
        }
    }

    private void price(int cell, int sign) {
        long under = sign * demand.under(cell, assigned[cell]);
        if (demand.medium(cell)) {
            medium += under;
        } else {
            soft += under;
        }
        soft += sign * demand.over(cell, assigned[cell]);
    }
}
