package com.ihosi.planner.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demand of a problem under numbers, with the price of each number of doctors assigned. */
public final class DemandGrid {

    private static final int NONE = -1;

    private final List<Demand> demands;
    private final int[][] cells;
    private final int[] required;
    private final long[] underPrice;
    private final long[] overPrice;
    private final boolean[] medium;

    DemandGrid(RosterProblem problem) {
        demands = problem.demands();
        cells = new int[problem.shifts().size()][problem.period().days()];
        required = new int[demands.size()];
        underPrice = new long[demands.size()];
        overPrice = new long[demands.size()];
        medium = new boolean[demands.size()];
        Map<Shift.Id, Integer> shifts = new HashMap<>();
        problem.shifts().forEach(shift -> shifts.put(shift.id(), shifts.size()));
        for (int[] row : cells) {
            Arrays.fill(row, NONE);
        }
        for (int cell = 0; cell < demands.size(); cell++) {
            Demand demand = demands.get(cell);
            int shift = shifts.getOrDefault(demand.shift(), NONE);
            Weights weights = problem.weights(problem.shifts().get(shift).facility());
            cells[shift][demand.day()] = cell;
            required[cell] = demand.required();
            underPrice[cell] = (long) demand.underPrice() * weights.of(demand.underRule());
            overPrice[cell] = (long) demand.overPrice() * weights.of(Rule.OVER_COVER);
            medium[cell] = demand.unmet() == Level.MEDIUM;
        }
    }

    public int size() {
        return required.length;
    }

    public Demand demand(int cell) {
        return demands.get(cell);
    }

    /** The number of the demand for a shift, by its position in the problem, on a day; negative where there is none. */
    public int cell(int shift, int day) {
        return cells[shift][day];
    }

    /** What it costs to lack doctors when so many are assigned. */
    public long under(int cell, int assigned) {
        return assigned < required[cell] ? (required[cell] - assigned) * underPrice[cell] : 0;
    }

    /** What it costs to have too many. */
    public long over(int cell, int assigned) {
        return assigned > required[cell] ? (assigned - required[cell]) * overPrice[cell] : 0;
    }

    /** Whether lacking doctors is a medium breach, not a soft one. */
    public boolean medium(int cell) {
        return medium[cell];
    }
}
