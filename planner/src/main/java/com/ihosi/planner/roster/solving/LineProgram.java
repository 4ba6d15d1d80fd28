package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterRules;
import java.util.random.RandomGenerator;

/**
 * Rebuilds a window of a doctor's line as the best one given everybody else's, by dynamic programming over its days. Backwards it
 * finds what the days to come cost at least from each state, totals left aside; forwards it keeps the partial lines that can
 * still become better than the line that is there.
 */
final class LineProgram {

    private static final int MOST_LABELS = 100;
    private static final double EPSILON = 1e-6;

    private final Board board;
    private final double hardFactor;
    private final DayCosts dayCosts;
    private final WindowTotals totals;
    private final double[][] toGo;
    private final LabelTable[][] labels;
    private LabelTable[] tables = {};
    private LineMachine machine;
    private int line;
    private int first;
    private int last;
    private long work;

    LineProgram(Board board, Energy energy, Candidates candidates) {
        this.board = board;
        hardFactor = energy.of(1, 0, 0);
        dayCosts = new DayCosts(board, energy, candidates);
        machine = board.machine(0);
        int mostStates = 0;
        int mostTallies = 0;
        RosterRules rules = board.rules();
        for (int row = 0; row < rules.lines(); row++) {
            mostStates = Math.max(mostStates, board.machine(row).size());
            mostTallies = Math.max(mostTallies, board.tallies(row).length);
        }
        toGo = new double[rules.days() + 1][mostStates];
        totals = new WindowTotals(board, energy, mostTallies);
        labels = new LabelTable[mostTallies + 1][];
    }

    /**
     * Writes the best choices for a window of a line into {@code change}; the board stays as it is.
     *
     * @param until the day by whose end the line's totals are judged, the last one where all of the line is there
     * @param noise how much chance may add to the price of a day on average, so that not always the same line is the best
     */
    void best(int row, int from, int to, int until, double noise, RandomGenerator random, Change change) {
        work = 0;
        line = row;
        first = from;
        last = to;
        machine = board.machine(row);
        change.at(row, from, to);
        dayCosts.price(row, from, to, noise, random);
        lookAhead();
        totals.begin(row, from, to, until);
        build(change);
    }

    /** How many steps the last window took: choices looked at from a state or a partial line. */
    long work() {
        return work;
    }

    /** What each state costs from a day on at least. */
    private void lookAhead() {
        for (int state = 0; state < machine.size(); state++) {
            toGo[last + 1][state] = afterwards(state);
        }
        for (int day = last; day > first; day--) {
            for (int state = 0; state < machine.size(); state++) {
                toGo[day][state] = bestFrom(day, state);
            }
        }
    }

    private double bestFrom(int day, int state) {
        LineMachine.Prices on = machine.on(day);
        int[] places = dayCosts.places(day);
        double[] costs = dayCosts.costs(day);
        double[] after = toGo[day + 1];
        work += dayCosts.count(day);
        int row = state * machine.width();
        double best = Double.MAX_VALUE;
        for (int choice = 0; choice < dayCosts.count(day); choice++) {
            int step = row + places[choice];
            double cost = costs[choice] + hardFactor * on.units[step] + after[on.next[step]];
            best = cost < best ? cost : best;
        }
        return best;
    }

    /** What the days after the window cost when it ends in a state, as far as they depend on it. */
    private double afterwards(int state) {
        int[] current = board.line(line);
        int[] states = board.states(line);
        int now = state;
        long units = 0;
        for (int day = last + 1; day < current.length && now != states[day]; day++) {
            LineMachine.Prices on = machine.on(day);
            int place = machine.place(current[day]);
            int step = now * machine.width() + place;
            units += on.units[step] - on.units[states[day] * machine.width() + place];
            now = on.next[step];
        }
        return hardFactor * units;
    }

    private void build(Change change) {
        tables = tables(board.tallies(line).length);
        double bound = currentCost() + EPSILON;
        for (int day = first; day <= last; day++) {
            tables[day].clear();
            if (day == first) {
                extend(day, board.states(line)[first], -1, 0, bound);
            } else {
                LabelTable from = tables[day - 1];
                for (int label = 0; label < from.size(); label++) {
                    from.totals(label, totals.current());
                    extend(day, from.state(label), label, from.cost(label), bound);
                }
            }
            tables[day].prune(MOST_LABELS);
            totals.forget(day);
        }
        trace(change, bound);
    }

    private LabelTable[] tables(int tallies) {
        if (labels[tallies] == null) {
            labels[tallies] = new LabelTable[board.rules().days()];
            for (int day = 0; day < labels[tallies].length; day++) {
                labels[tallies][day] = new LabelTable(tallies);
            }
        }
        return labels[tallies];
    }

    private void extend(int day, int state, int parent, double costBefore, double bound) {
        LineMachine.Prices on = machine.on(day);
        int[] places = dayCosts.places(day);
        double[] costs = dayCosts.costs(day);
        double[] after = toGo[day + 1];
        boolean settles = totals.settles(day);
        work += dayCosts.count(day);
        int row = state * machine.width();
        for (int place = 0; place < dayCosts.count(day); place++) {
            int step = row + places[place];
            int next = on.next[step];
            double cost = costBefore + costs[place] + hardFactor * on.units[step];
            if (cost + after[next] <= bound) {
                int choice = dayCosts.choice(day, place);
                cost += totals.add(day, choice, state, next) + (settles ? totals.settled(day) : 0);
                if (cost + after[next] <= bound) {
                    tables[day].offer(
                            cost, cost + after[next], next, choice, parent, totals.current(), totals.telling());
                }
                totals.remove(day, choice, state, next);
            }
        }
    }

    /** What the line costs as it is, the bound for others; without one where it has what may not be proposed. */
    private double currentCost() {
        int[] current = board.line(line);
        int[] states = board.states(line);
        double cost = totals.ofCurrent();
        for (int day = first; day <= last; day++) {
            double own = dayCosts.of(day, current[day]);
            if (own == Double.MAX_VALUE) {
                return Double.MAX_VALUE / 2;
            }
            cost += own
                    + hardFactor * machine.on(day).units[states[day] * machine.width() + machine.place(current[day])];
        }
        return cost;
    }

    private void trace(Change change, double bound) {
        LabelTable end = tables[last];
        int best = -1;
        double bestCost = bound;
        for (int label = 0; label < end.size(); label++) {
            double cost = end.cost(label) + toGo[last + 1][end.state(label)] + totals.ofEnd(end, label);
            if (cost < bestCost) {
                best = label;
                bestCost = cost;
            }
        }
        for (int day = last; day >= first; day--) {
            change.set(day, best < 0 ? board.line(line)[day] : tables[day].choice(best));
            best = best < 0 ? best : tables[day].parent(best);
        }
    }
}
