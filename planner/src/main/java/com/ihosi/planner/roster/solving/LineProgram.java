package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.LineJudge;
import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rebuilds a window of a doctor's line as the best one given everybody else's, by dynamic programming over its days. Backwards it
 * finds what the days to come cost at least from each state, totals left aside; forwards it keeps the partial lines that can
 * still become better than the line that is there.
 */
final class LineProgram {

    private static final int MOST_LABELS = 400;
    private static final double EPSILON = 1e-6;

    private final RosterRules rules;
    private final Board board;
    private final Energy energy;
    private final Candidates candidates;
    private final LineStates[] states;
    private final Energy.Sum sum = new Energy.Sum();
    private final DayCosts dayCosts;
    private final TotalCosts totalCosts;
    private final double[][] toGo;
    private final LabelTable[][] labels;
    private final int[] totals;
    private LabelTable[] tables = {};
    private LineRules lineRules;
    private LineStates lineStates;
    private List<Tally> tallies = List.of();
    private int line;
    private int first;
    private int last;
    private long mask;

    LineProgram(Board board, Energy energy, Candidates candidates) {
        this.rules = board.rules();
        this.board = board;
        this.energy = energy;
        this.candidates = candidates;
        states = new LineStates[rules.lines()];
        for (int row = 0; row < states.length; row++) {
            states[row] = new LineStates(rules, candidates, row);
        }
        lineRules = rules.line(0);
        lineStates = states[0];
        dayCosts = new DayCosts(board, energy, candidates);
        totalCosts = new TotalCosts(energy);
        int mostStates = Arrays.stream(states).mapToInt(LineStates::size).max().orElse(0);
        toGo = new double[rules.days() + 1][mostStates];
        int mostTallies = IntStream.range(0, states.length)
                .map(row -> rules.line(row).tallies().size())
                .max()
                .orElse(0);
        totals = new int[mostTallies];
        labels = new LabelTable[mostTallies + 1][];
    }

    /**
     * Writes the best choices for a window of a line into {@code change}; the board stays as it is.
     *
     * @param part the part of the period that the line's totals are to be judged for, 1 for all of it
     */
    void best(int row, int from, int to, double part, Change change) {
        line = row;
        first = from;
        last = to;
        totalCosts.judgeFor(part);
        lineRules = rules.line(row);
        lineStates = states[row];
        tallies = lineRules.tallies();
        change.at(row, from, to);
        dayCosts.price(row, from, to);
        lookAhead();
        startTotals();
        build(change);
    }

    /** What each state costs from a day on at least. */
    private void lookAhead() {
        for (int state = 0; state < lineStates.size(); state++) {
            toGo[last + 1][state] = afterwards(state);
        }
        for (int day = last; day > first; day--) {
            for (int state = 0; state < lineStates.size(); state++) {
                toGo[day][state] = bestFrom(day, state);
            }
        }
    }

    private double bestFrom(int day, int state) {
        boolean worked = lineStates.works(state);
        int run = lineStates.run(state);
        int before = lineStates.choice(state);
        int end = lineRules.restMatters() ? lineRules.end(day - 1, before, LineRules.NEVER) : LineRules.NEVER;
        double best = Double.MAX_VALUE;
        for (int choice : candidates.of(line, day)) {
            double cost = dayCosts.of(day, choice) + stepCost(worked, run, before, end, day, choice);
            boolean works = lineRules.works(day, choice);
            int next = lineStates.of(works, works == worked ? run + 1 : 1, choice);
            best = Math.min(best, cost + toGo[day + 1][next]);
        }
        return best;
    }

    private double stepCost(boolean worked, int run, int before, int end, int day, int choice) {
        lineRules.step(worked, run, before, end, day, choice, sum.clear());
        return sum.hardUnits() == 0 && sum.soft() == 0 ? 0 : energy.of(sum.hardUnits(), 0, sum.soft());
    }

    /** What the days after the window cost when it ends in a state, as far as they depend on it. */
    private double afterwards(int state) {
        int[] current = board.line(line);
        boolean worked = lineStates.works(state);
        int run = lineStates.run(state);
        int before = lineStates.choice(state);
        int end = lineRules.restMatters() ? lineRules.end(last, before, LineRules.NEVER) : LineRules.NEVER;
        int settled = Math.min(LineJudge.settled(lineRules, current, last), lineRules.days() - 1);
        double cost = 0;
        for (int day = last + 1; day <= settled; day++) {
            cost += stepCost(worked, run, before, end, day, current[day]);
            boolean works = lineRules.works(day, current[day]);
            run = works == worked ? run + 1 : 1;
            worked = works;
            before = current[day];
            end = lineRules.restMatters() ? lineRules.end(day, before, end) : end;
        }
        return cost;
    }

    /** The totals of the days outside the window, and which of them tell partial lines apart. */
    private void startTotals() {
        System.arraycopy(board.totals(line), 0, totals, 0, tallies.size());
        LineJudge.count(lineRules, board.line(line), first, last, -1, totals);
        mask = 0;
        for (int tally = 0; tally < tallies.size(); tally++) {
            Tally counted = tallies.get(tally);
            boolean tells = !counted.fair() && (counted.least() > 0 || counted.weekends());
            mask |= tells && tally < Long.SIZE ? 1L << tally : 0;
        }
    }

    /** Whether the Sunday after the window counts as a weekend only if the window's last day doesn't. */
    private boolean sundayAfter() {
        return last + 1 < lineRules.days() && lineRules.sunday(last + 1);
    }

    private void build(Change change) {
        if (labels[tallies.size()] == null) {
            labels[tallies.size()] = new LabelTable[rules.days()];
        }
        tables = labels[tallies.size()];
        double bound = currentCost() + EPSILON;
        int[] start = Arrays.copyOf(totals, tallies.size());
        for (int day = first; day <= last; day++) {
            if (tables[day] == null) {
                tables[day] = new LabelTable(tallies.size());
            }
            tables[day].clear();
            if (day == first) {
                extendStart(start, bound);
            } else {
                for (int label = 0; label < tables[day - 1].size(); label++) {
                    extend(day, label, bound);
                }
            }
            tables[day].prune(MOST_LABELS);
        }
        trace(change);
    }

    private void extendStart(int[] start, double bound) {
        int[] current = board.line(line);
        boolean worked = LineJudge.workedBefore(lineRules, current, first);
        int run = LineJudge.runBefore(lineRules, current, first);
        int before = first == 0 ? LineRules.PAST : current[first - 1];
        int end = lineRules.restMatters() ? LineJudge.endBefore(lineRules, current, first) : LineRules.NEVER;
        System.arraycopy(start, 0, totals, 0, start.length);
        extend(first, worked, run, before, end, -1, 0, bound);
    }

    private void extend(int day, int label, double bound) {
        LabelTable from = tables[day - 1];
        int state = from.state(label);
        int before = lineStates.choice(state);
        for (int tally = 0; tally < tallies.size(); tally++) {
            totals[tally] = from.total(label, tally);
        }
        int end = lineRules.restMatters() ? lineRules.end(day - 1, before, LineRules.NEVER) : LineRules.NEVER;
        extend(day, lineStates.works(state), lineStates.run(state), before, end, label, from.cost(label), bound);
    }

    private void extend(
            int day, boolean worked, int run, int before, int end, int parent, double costBefore, double bound) {
        for (int choice : candidates.of(line, day)) {
            boolean works = lineRules.works(day, choice);
            int state = lineStates.of(works, works == worked ? run + 1 : 1, choice);
            double least = costBefore + dayCosts.of(day, choice) + toGo[day + 1][state];
            if (least > bound) {
                continue;
            }
            double step = stepCost(worked, run, before, end, day, choice);
            if (least + step > bound) {
                continue;
            }
            double over = count(day, choice, worked, 1);
            if (least + step + over <= bound) {
                double cost = costBefore + dayCosts.of(day, choice) + step + over;
                double estimate = least + step + over;
                tables[day].offer(cost, estimate, state, choice, parent, totals, mask);
            }
            count(day, choice, worked, -1);
        }
    }

    /** Adds a day to the totals or takes it away again; returns what it costs that upper bounds are passed by it. */
    private double count(int day, int choice, boolean workedBefore, int sign) {
        double cost = 0;
        for (int tally : lineRules.counting(day, choice)) {
            cost += count(tally, sign * lineRules.tally(tally).value(choice));
        }
        int weekend = lineRules.weekend(day, choice, workedBefore);
        if (weekend != 0) {
            for (int tally : lineRules.weekendTallies(day)) {
                cost += count(tally, sign * weekend);
            }
        }
        return cost;
    }

    private double count(int tally, int value) {
        Tally counted = lineRules.tally(tally);
        totals[tally] += value;
        return counted.fair() || value < 0
                ? 0
                : totalCosts.over(counted, totals[tally]) - totalCosts.over(counted, totals[tally] - value);
    }

    private double currentCost() {
        int[] current = board.line(line);
        double cost = 0;
        for (int day = first; day <= last; day++) {
            if (!candidates.allows(line, day, current[day])) {
                return Double.MAX_VALUE / 2;
            }
            cost += dayCosts.of(day, current[day]);
        }
        LineJudge.around(lineRules, current, first, last, sum.clear());
        cost += energy.of(sum.hardUnits(), 0, sum.soft());
        for (int tally = 0; tally < tallies.size(); tally++) {
            Tally counted = tallies.get(tally);
            int total = board.totals(line)[tally];
            cost += totalCosts.end(counted, total);
            if (!counted.fair()) {
                cost += totalCosts.over(counted, total) - totalCosts.over(counted, totals[tally]);
            }
        }
        return cost;
    }

    private void trace(Change change) {
        int[] current = board.line(line);
        LabelTable end = tables[last];
        int best = -1;
        double bestCost = Double.MAX_VALUE;
        for (int label = 0; label < end.size(); label++) {
            double cost = end.cost(label) + toGo[last + 1][end.state(label)] + endCosts(end, label);
            if (cost < bestCost) {
                best = label;
                bestCost = cost;
            }
        }
        for (int day = last; day >= first; day--) {
            change.set(day, best < 0 ? current[day] : tables[day].choice(best));
            best = best < 0 ? best : tables[day].parent(best);
        }
    }

    private double endCosts(LabelTable end, int label) {
        double cost = 0;
        for (int tally = 0; tally < tallies.size(); tally++) {
            Tally counted = tallies.get(tally);
            int total = end.total(label, tally);
            if (counted.weekends() && sundayAfter() && counted.counts(last + 1)) {
                int inWindow = total;
                total += lineRules.weekend(last + 1, board.line(line)[last + 1], lineStates.works(end.state(label)));
                cost += counted.fair() ? 0 : totalCosts.over(counted, total) - totalCosts.over(counted, inWindow);
            }
            cost += totalCosts.end(counted, total);
        }
        return cost;
    }
}
