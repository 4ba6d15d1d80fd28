package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.DayPrices;
import com.ihosi.planner.roster.LineJudge;
import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.Tally;
import java.util.Arrays;

/** A roster as arrays with its score, kept up to date under changes of consecutive days. */
final class Board {

    private final RosterRules rules;
    private final Energy energy;
    private final LineMachine[] machines;
    private final Tally[][] tallies;
    private final Cover cover;
    private final int[][] lines;
    private final int[][] states;
    private final int[][] totals;
    private final Energy.Sum sum = new Energy.Sum();
    private long hard;
    private long hardUnits;
    private long soft;

    /** What the change that was looked at last would add, totals and demand left aside; {@code more} to the totals. */
    private final int[] more;

    private long moreHard;
    private long moreUnits;
    private long moreSoft;

    Board(PartRules part) {
        rules = part.rules();
        energy = part.energy();
        machines = part.machines().toArray(LineMachine[]::new);
        cover = new Cover(rules, energy);
        lines = new int[rules.lines()][rules.days()];
        states = new int[rules.lines()][rules.days() + 1];
        totals = new int[rules.lines()][];
        tallies = new Tally[rules.lines()][];
        for (int line = 0; line < tallies.length; line++) {
            tallies[line] = rules.line(line).tallies().toArray(Tally[]::new);
        }
        more = new int
                [Arrays.stream(tallies).mapToInt(each -> each.length).max().orElse(0)];
    }

    /** Takes a roster over and judges it as a whole. */
    void load(int[][] numbers) {
        cover.load(rules.assigned(numbers));
        hard = 0;
        hardUnits = 0;
        soft = 0;
        for (int line = 0; line < lines.length; line++) {
            System.arraycopy(numbers[line], 0, lines[line], 0, rules.days());
            judge(line);
        }
    }

    private void judge(int line) {
        LineMachine machine = machines[line];
        DayPrices prices = rules.line(line).prices();
        int state = LineMachine.START;
        states[line][0] = state;
        for (int day = 0; day < rules.days(); day++) {
            int choice = lines[line][day];
            LineMachine.Prices on = machine.on(day);
            int step = state * machine.width() + machine.place(choice);
            hard += on.hard[step] + prices.hard(choice);
            hardUnits += on.units[step] + Energy.dayUnits(prices.hard(choice));
            soft += prices.soft(day, choice);
            state = on.next[step];
            states[line][day + 1] = state;
        }
        totals[line] = LineJudge.totals(rules.line(line), lines[line]);
        judgeTotals(line, 1);
    }

    private void judgeTotals(int line, int sign) {
        sum.clear();
        for (int tally = 0; tally < totals[line].length; tally++) {
            tallies[line][tally].judge(totals[line][tally], sum);
        }
        hard += sign * sum.hard();
        hardUnits += sign * sum.hardUnits();
        soft += sign * sum.soft();
    }

    RosterRules rules() {
        return rules;
    }

    LineMachine machine(int line) {
        return machines[line];
    }

    Cover cover() {
        return cover;
    }

    int[] line(int line) {
        return lines[line];
    }

    /** The states of a line's machine before each day and after the last; to be read only. */
    int[] states(int line) {
        return states[line];
    }

    Tally[] tallies(int line) {
        return tallies[line];
    }

    /** What the tallies of a line come to; to be read only. */
    int[] totals(int line) {
        return totals[line];
    }

    int[][] copy() {
        return Arrays.stream(lines).map(int[]::clone).toArray(int[][]::new);
    }

    double energy() {
        return energy.of(hardUnits, cover.medium(), soft + cover.soft());
    }

    Score score() {
        return new Score(hard, cover.medium(), soft + cover.soft());
    }

    boolean betterThan(Score other) {
        return hard != other.hard()
                ? hard < other.hard()
                : cover.medium() != other.medium()
                        ? cover.medium() < other.medium()
                        : soft + cover.soft() < other.soft();
    }

    /**
     * How much energy a change would add; the board stays as it is.
     *
     * @param sameCover whether another change makes up for whatever this one does to demand
     */
    double difference(Change change, boolean sameCover) {
        int line = change.line();
        walk(change);
        double difference = energy.of(moreUnits, 0, moreSoft);
        for (int tally = 0; tally < tallies[line].length; tally++) {
            if (more[tally] != 0) {
                int total = totals[line][tally];
                difference += cost(tallies[line][tally], total + more[tally]) - cost(tallies[line][tally], total);
            }
        }
        for (int day = change.first(); day <= change.last() && !sameCover; day++) {
            if (lines[line][day] != change.choice(day)) {
                difference += cover.difference(day, lines[line][day], change.choice(day));
            }
        }
        return difference;
    }

    private double cost(Tally tally, int total) {
        if (total >= tally.least() && total <= tally.most()) {
            return 0;
        }
        tally.judge(total, sum.clear());
        return energy.of(sum.hardUnits(), 0, sum.soft());
    }

    /** Goes through the changed days and on to where the line is in the state again in which it was before. */
    private void walk(Change change) {
        LineMachine machine = machines[change.line()];
        int[] current = lines[change.line()];
        int[] before = states[change.line()];
        Arrays.fill(more, 0);
        moreHard = 0;
        moreUnits = 0;
        moreSoft = 0;
        int state = before[change.first()];
        for (int day = change.first(); day < current.length && (day <= change.last() || state != before[day]); day++) {
            int fresh = day <= change.last() ? change.choice(day) : current[day];
            LineMachine.Prices on = machine.on(day);
            int old = before[day] * machine.width() + machine.place(current[day]);
            int step = state * machine.width() + machine.place(fresh);
            moreHard += on.hard[step] - on.hard[old];
            moreUnits += on.units[step] - on.units[old];
            addWeekend(change.line(), day, state, on.next[step]);
            state = on.next[step];
            if (fresh != current[day]) {
                addDay(change.line(), day, current[day], fresh);
            }
        }
    }

    private void addWeekend(int line, int day, int state, int next) {
        LineRules lineRules = rules.line(line);
        if (lineRules.saturday(day) || lineRules.sunday(day)) {
            LineMachine machine = machines[line];
            int[] before = states[line];
            int weekend = (machine.startsWeekend(day, state, next) ? 1 : 0)
                    - (machine.startsWeekend(day, before[day], before[day + 1]) ? 1 : 0);
            if (weekend != 0) {
                for (int tally : lineRules.weekendTallies(day)) {
                    more[tally] += weekend;
                }
            }
        }
    }

    private void addDay(int line, int day, int old, int fresh) {
        LineRules lineRules = rules.line(line);
        DayPrices prices = lineRules.prices();
        long dayHard = prices.hard(fresh) - prices.hard(old);
        moreHard += dayHard;
        moreUnits += Energy.dayUnits(dayHard);
        moreSoft += prices.soft(day, fresh) - prices.soft(day, old);
        for (int tally : lineRules.counting(day, old)) {
            more[tally] -= tallies[line][tally].value(old);
        }
        for (int tally : lineRules.counting(day, fresh)) {
            more[tally] += tallies[line][tally].value(fresh);
        }
    }

    /**
     * Exchanges the board's choices with those of the change, so that the same again takes it back.
     *
     * @param sameCover whether another change makes up for whatever this one does to demand
     */
    void exchange(Change change, boolean sameCover) {
        int line = change.line();
        walk(change);
        judgeTotals(line, -1);
        for (int tally = 0; tally < totals[line].length; tally++) {
            totals[line][tally] += more[tally];
        }
        judgeTotals(line, 1);
        hard += moreHard;
        hardUnits += moreUnits;
        soft += moreSoft;
        for (int day = change.first(); day <= change.last(); day++) {
            replace(change, day, sameCover);
        }
        follow(line, change.first(), change.last());
    }

    private void replace(Change change, int day, boolean sameCover) {
        int old = lines[change.line()][day];
        int fresh = change.choice(day);
        if (old != fresh) {
            lines[change.line()][day] = fresh;
            change.set(day, old);
            if (!sameCover) {
                cover.count(day, old, -1);
                cover.count(day, fresh, 1);
            }
        }
    }

    /** Brings the states up to date behind changed days. */
    private void follow(int line, int first, int last) {
        LineMachine machine = machines[line];
        int state = states[line][first];
        int day = first;
        for (; day < rules.days() && (day <= last || state != states[line][day]); day++) {
            states[line][day] = state;
            state = machine.on(day).next[state * machine.width() + machine.place(lines[line][day])];
        }
        states[line][day] = state;
    }
}
