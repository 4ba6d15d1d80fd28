package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.DayPrices;
import com.ihosi.planner.roster.DemandGrid;
import com.ihosi.planner.roster.LineJudge;
import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Score;

/** A roster as arrays with its score, kept up to date under changes of consecutive days. */
final class Board {

    private final RosterRules rules;
    private final DemandGrid demand;
    private final Energy energy;
    private final int[][] lines;
    private final int[][] totals;
    private final int[] assigned;
    private final Energy.Sum sum = new Energy.Sum();
    private long hard;
    private long hardUnits;
    private long medium;
    private long soft;

    Board(RosterRules rules, Energy energy) {
        this.rules = rules;
        this.energy = energy;
        demand = rules.demand();
        lines = new int[rules.lines()][rules.days()];
        totals = new int[rules.lines()][];
        assigned = new int[demand.size()];
    }

    /** Takes a roster over and judges it as a whole. */
    void load(int[][] numbers) {
        for (int line = 0; line < lines.length; line++) {
            System.arraycopy(numbers[line], 0, lines[line], 0, rules.days());
        }
        int[] counts = rules.assigned(lines);
        System.arraycopy(counts, 0, assigned, 0, counts.length);
        medium = 0;
        sum.clear();
        for (int line = 0; line < lines.length; line++) {
            judgeLine(line);
        }
        hard = sum.hard();
        hardUnits = sum.hardUnits();
        soft = sum.soft();
        for (int cell = 0; cell < assigned.length; cell++) {
            price(cell, 1);
        }
    }

    private void judgeLine(int line) {
        LineRules lineRules = rules.line(line);
        LineJudge.walkWhole(lineRules, lines[line], sum);
        totals[line] = LineJudge.totals(lineRules, lines[line]);
        judgeTotals(lineRules, totals[line]);
        for (int day = 0; day < rules.days(); day++) {
            sum.addDay(
                    lineRules.prices().hard(lines[line][day]),
                    lineRules.prices().soft(day, lines[line][day]));
        }
    }

    RosterRules rules() {
        return rules;
    }

    int[] line(int line) {
        return lines[line];
    }

    /** What the tallies of a line come to; to be read only. */
    int[] totals(int line) {
        return totals[line];
    }

    int assigned(int cell) {
        return assigned[cell];
    }

    int[][] copy() {
        int[][] copy = new int[lines.length][];
        for (int line = 0; line < copy.length; line++) {
            copy[line] = lines[line].clone();
        }
        return copy;
    }

    double energy() {
        return energy.of(hardUnits, medium, soft);
    }

    boolean betterThan(Score other) {
        return hard != other.hard()
                ? hard < other.hard()
                : medium != other.medium() ? medium < other.medium() : soft < other.soft();
    }

    Score score() {
        return new Score(hard, medium, soft);
    }

    /**
     * Exchanges the board's choices with those of the change, so that the same again takes it back.
     *
     * @param sameCover whether another change makes up for whatever this one does to demand
     */
    void exchange(Change change, boolean sameCover) {
        LineRules lineRules = rules.line(change.line());
        countLine(lineRules, change, -1);
        for (int day = change.first(); day <= change.last(); day++) {
            int before = lines[change.line()][day];
            int after = change.choice(day);
            if (before != after) {
                lines[change.line()][day] = after;
                change.set(day, before);
                if (!sameCover) {
                    cover(before, day, -1);
                    cover(after, day, 1);
                }
            }
        }
        countLine(lineRules, change, 1);
    }

    /** Adds or takes away all prices of a line that the change can alter, and what its days add to the totals. */
    private void countLine(LineRules lineRules, Change change, int sign) {
        int[] line = lines[change.line()];
        sum.clear();
        LineJudge.around(lineRules, line, change.first(), change.last(), sum);
        DayPrices prices = lineRules.prices();
        for (int day = change.first(); day <= change.last(); day++) {
            sum.addDay(prices.hard(line[day]), prices.soft(day, line[day]));
        }
        int[] lineTotals = totals[change.line()];
        if (sign < 0) {
            judgeTotals(lineRules, lineTotals);
        }
        LineJudge.count(lineRules, line, change.first(), change.last(), sign, lineTotals);
        if (sign > 0) {
            judgeTotals(lineRules, lineTotals);
        }
        hard += sign * sum.hard();
        hardUnits += sign * sum.hardUnits();
        soft += sign * sum.soft();
    }

    private void judgeTotals(LineRules lineRules, int[] lineTotals) {
        for (int tally = 0; tally < lineTotals.length; tally++) {
            lineRules.tally(tally).judge(lineTotals[tally], sum);
        }
    }

    private void cover(int choice, int day, int more) {
        for (int shift : rules.catalogue().shifts(choice)) {
            int cell = demand.cell(shift, day);
            if (cell >= 0) {
                price(cell, -1);
                assigned[cell] += more;
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
