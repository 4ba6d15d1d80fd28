package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.DemandGrid;
import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.RosterRules;

/** What each choice of a line's days costs by itself and for demand, given what everybody else does. */
final class DayCosts {

    private final RosterRules rules;
    private final DemandGrid demand;
    private final Board board;
    private final Energy energy;
    private final Candidates candidates;
    private final Energy.Sum sum = new Energy.Sum();
    private final double[][] costs;

    DayCosts(Board board, Energy energy, Candidates candidates) {
        this.board = board;
        this.energy = energy;
        this.candidates = candidates;
        rules = board.rules();
        demand = rules.demand();
        costs = new double[rules.days()][rules.catalogue().size()];
    }

    /** Prices the choices that may be proposed for a window of a line. */
    void price(int line, int first, int last) {
        for (int day = first; day <= last; day++) {
            for (int choice : candidates.of(line, day)) {
                costs[day][choice] = cost(line, day, choice);
            }
        }
    }

    /** The energy of a choice that was priced. */
    double of(int day, int choice) {
        return costs[day][choice];
    }

    private double cost(int line, int day, int choice) {
        LineRules lineRules = rules.line(line);
        sum.clear().addDay(lineRules.prices().hard(choice), lineRules.prices().soft(day, choice));
        double cost = energy.of(sum.hardUnits(), 0, sum.soft());
        int[] own = rules.catalogue().shifts(board.line(line)[day]);
        for (int shift : rules.catalogue().shifts(choice)) {
            int cell = demand.cell(shift, day);
            if (cell >= 0) {
                int others = board.assigned(cell) - (contains(own, shift) ? 1 : 0);
                cost += cover(cell, others + 1) - cover(cell, others);
            }
        }
        return cost;
    }

    private double cover(int cell, int assigned) {
        return energy.cover(demand.medium(cell), demand.under(cell, assigned), demand.over(cell, assigned));
    }

    private static boolean contains(int[] shifts, int wanted) {
        for (int shift : shifts) {
            if (shift == wanted) {
                return true;
            }
        }
        return false;
    }
}
