package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.LineJudge;
import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.Tally;

/** The totals of a line while a window of it is rebuilt: what partial lines have so far, and what totals cost. */
final class WindowTotals {

    private final Board board;
    private final TotalCosts costs;
    private final int[] totals;
    private final int[] start;
    private LineRules rules;
    private LineMachine machine;
    private Tally[] tallies = {};
    private int line;
    private int first;
    private int last;
    private long telling;

    WindowTotals(Board board, Energy energy, int most) {
        this.board = board;
        costs = new TotalCosts(energy);
        totals = new int[most];
        start = new int[most];
        rules = board.rules().line(0);
        machine = board.machine(0);
    }

    /**
     * Takes the totals of the days outside a window.
     *
     * @param until the day by whose end totals are judged
     */
    void begin(int row, int from, int to, int until) {
        line = row;
        first = from;
        last = to;
        rules = board.rules().line(row);
        machine = board.machine(row);
        tallies = board.tallies(row);
        costs.judgeBy(until);
        System.arraycopy(board.totals(row), 0, start, 0, tallies.length);
        LineJudge.count(rules, board.line(row), from, to, -1, start);
        System.arraycopy(start, 0, totals, 0, tallies.length);
        telling = 0;
        for (int tally = 0; tally < Math.min(Long.SIZE, tallies.length); tally++) {
            telling |= tells(tallies[tally]) ? 1L << tally : 0;
        }
    }

    /** Only totals that may yet turn out too small, and weekends, tell partial lines apart: more would be too many to keep. */
    private boolean tells(Tally tally) {
        return !tally.fair() && tally.lastDay() >= first && (tally.least() > 0 || tally.weekends());
    }

    /** Which totals tell partial lines apart by now, a bit for each. */
    long telling() {
        return telling;
    }

    /** Totals to which no later day adds no longer tell partial lines apart. */
    void forget(int day) {
        for (int tally = 0; tally < Math.min(Long.SIZE, tallies.length); tally++) {
            if (tallies[tally].lastDay() == day) {
                telling &= ~(1L << tally);
            }
        }
    }

    int[] current() {
        return totals;
    }

    /** Adds a day to the totals; returns what it costs that upper bounds are passed by it. */
    double add(int day, int choice, int before, int after) {
        double cost = 0;
        for (int tally : rules.counting(day, choice)) {
            cost += add(tally, tallies[tally].value(choice));
        }
        if (machine.startsWeekend(day, before, after)) {
            for (int tally : rules.weekendTallies(day)) {
                cost += add(tally, 1);
            }
        }
        return cost;
    }

    private double add(int tally, int value) {
        Tally counted = tallies[tally];
        totals[tally] += value;
        return counted.fair() ? 0 : costs.over(counted, totals[tally]) - costs.over(counted, totals[tally] - value);
    }

    /** Takes a day away again. */
    void remove(int day, int choice, int before, int after) {
        for (int tally : rules.counting(day, choice)) {
            totals[tally] -= tallies[tally].value(choice);
        }
        if (machine.startsWeekend(day, before, after)) {
            for (int tally : rules.weekendTallies(day)) {
                totals[tally]--;
            }
        }
    }

    /** Whether some total is complete after a day, though the window goes on. */
    boolean settles(int day) {
        for (Tally counted : tallies) {
            if (counted.lastDay() == day && day < last) {
                return true;
            }
        }
        return false;
    }

    /** What the totals cost that are complete after a day. */
    double settled(int day) {
        double cost = 0;
        for (int tally = 0; tally < tallies.length; tally++) {
            cost += tallies[tally].lastDay() == day ? costs.end(tallies[tally], totals[tally]) : 0;
        }
        return cost;
    }

    /** What the line's totals cost as it is, as far as the window can alter it. */
    double ofCurrent() {
        double cost = 0;
        for (int tally = 0; tally < tallies.length; tally++) {
            if (tallies[tally].lastDay() >= first) {
                cost += end(tally, board.totals(line)[tally], start[tally]);
            }
        }
        return cost;
    }

    /** What totals cost at the end of the window that were not complete before, the Sunday after it counted. */
    double ofEnd(LabelTable table, int label) {
        boolean worked = machine.works(table.state(label));
        int sunday = last + 1;
        boolean weekend = sunday < rules.days()
                && rules.sunday(sunday)
                && rules.weekend(sunday, board.line(line)[sunday], worked) > 0;
        double cost = 0;
        for (int tally = 0; tally < tallies.length; tally++) {
            Tally counted = tallies[tally];
            if (counted.lastDay() >= last) {
                int total = table.total(label, tally);
                boolean more = weekend && counted.weekends() && counted.counts(sunday);
                cost += end(tally, total + (more ? 1 : 0), total);
            }
        }
        return cost;
    }

    /** What a complete total costs, given what was already charged for upper bounds when it was smaller. */
    private double end(int tally, int total, int charged) {
        Tally counted = tallies[tally];
        double over = counted.fair() ? 0 : costs.over(counted, total) - costs.over(counted, charged);
        return over + costs.end(counted, total);
    }
}
