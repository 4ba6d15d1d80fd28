package com.ihosi.planner.roster.advice;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A roster under the hand of somebody who changes it: its violations stand beside it line by line and demand by demand, so that a
 * change is judged by what it touches and nothing else. Always equal to {@link RosterAudit} of the whole.
 */
public final class RunningAudit {

    private final RosterRules rules;
    private final int[][] numbers;
    private final int[] assigned;
    private final List<List<Violation>> lines = new ArrayList<>();
    private final List<List<Violation>> demands = new ArrayList<>();
    private Score score;

    /** Judges a roster of the problem that the rules were prepared for. */
    public RunningAudit(RosterRules rules, Roster roster) {
        this.rules = rules;
        numbers = rules.numbers(roster);
        assigned = rules.assigned(numbers);
        for (int line = 0; line < numbers.length; line++) {
            lines.add(RosterAudit.ofLine(rules, line, numbers[line]));
        }
        for (int cell = 0; cell < assigned.length; cell++) {
            demands.add(RosterAudit.ofDemand(rules, cell, assigned[cell]));
        }
        score = Score.of(violations());
    }

    RosterRules rules() {
        return rules;
    }

    public Score score() {
        return score;
    }

    /** Everything that is wrong, line by line and then the demand. */
    public List<Violation> violations() {
        List<Violation> all = new ArrayList<>();
        lines.forEach(all::addAll);
        demands.forEach(all::addAll);
        return all;
    }

    public Choice choice(int line, int day) {
        return rules.catalogue().choice(numbers[line][day]);
    }

    /** The roster as it is now. */
    public Roster roster() {
        return rules.roster(numbers);
    }

    /** What a change would do; later changes of the same day win over earlier ones. */
    public Effect effect(List<DayChange> changes) {
        return touched(changes).effect();
    }

    /** Makes a change and says what it did. */
    public Effect apply(List<DayChange> changes) {
        Touched touched = touched(changes);
        Effect effect = touched.effect();
        touched.keep();
        score = score.plus(effect.price());
        return effect;
    }

    private Touched touched(List<DayChange> changes) {
        Touched touched = new Touched();
        changes.forEach(touched::add);
        return touched;
    }

    /** The lines and demands that a change touches, as they are with it. */
    private final class Touched {

        private final Map<Integer, int[]> changedLines = new HashMap<>();
        private final Map<Integer, Integer> counts = new HashMap<>();

        void add(DayChange change) {
            int[] line = changedLines.computeIfAbsent(change.line(), index -> numbers[index].clone());
            int after = rules.catalogue().of(change.choice());
            count(line[change.day()], change.day(), -1);
            count(after, change.day(), 1);
            line[change.day()] = after;
        }

        private void count(int choice, int day, int more) {
            for (int shift : rules.catalogue().shifts(choice)) {
                int cell = rules.demand().cell(shift, day);
                if (cell >= 0) {
                    counts.merge(cell, assigned[cell] + more, (count, any) -> count + more);
                }
            }
        }

        Effect effect() {
            List<Violation> before = new ArrayList<>();
            List<Violation> after = new ArrayList<>();
            changedLines.forEach((line, changed) -> {
                before.addAll(lines.get(line));
                after.addAll(RosterAudit.ofLine(rules, line, changed));
            });
            counts.forEach((cell, count) -> {
                before.addAll(demands.get(cell));
                after.addAll(RosterAudit.ofDemand(rules, cell, count));
            });
            return Effect.between(before, after);
        }

        void keep() {
            changedLines.forEach((line, changed) -> {
                numbers[line] = changed;
                lines.set(line, RosterAudit.ofLine(rules, line, changed));
            });
            counts.forEach((cell, count) -> {
                assigned[cell] = count;
                demands.set(cell, RosterAudit.ofDemand(rules, cell, count));
            });
        }
    }
}
