package com.ihosi.planner.roster;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is wrong with a roster and what it costs, found without the solver by the same arithmetic.
 *
 * @param violations line by line and then the demand; their prices add up to the score
 * @param coverage every demand with how many doctors it has, in the problem's order
 */
public record RosterAudit(Score score, List<Violation> violations, List<Coverage> coverage) {

    public RosterAudit {
        violations = List.copyOf(violations);
        coverage = List.copyOf(coverage);
    }

    /** Judges one roster; to judge many of one problem, prepare its rules once. */
    public static RosterAudit of(RosterProblem problem, Roster roster) {
        return of(new RosterRules(problem), roster);
    }

    /** Judges a roster of the problem that the rules were prepared for. */
    public static RosterAudit of(RosterRules rules, Roster roster) {
        int[][] numbers = rules.numbers(roster);
        ViolationList found = new ViolationList(rules.problem());
        for (int line = 0; line < rules.lines(); line++) {
            found.judge(rules, line, numbers[line]);
        }
        int[] assigned = rules.assigned(numbers);
        for (int cell = 0; cell < assigned.length; cell++) {
            found.judge(rules, cell, assigned[cell]);
        }
        return new RosterAudit(total(found.violations()), found.violations(), coverage(rules, assigned));
    }

    private static Score total(List<Violation> violations) {
        return new Score(total(violations, Level.HARD), total(violations, Level.MEDIUM), total(violations, Level.SOFT));
    }

    private static long total(List<Violation> violations, Level level) {
        return violations.stream()
                .filter(violation -> violation.rule().level() == level)
                .mapToLong(Violation::price)
                .sum();
    }

    private static List<Coverage> coverage(RosterRules rules, int[] assigned) {
        return IntStream.range(0, assigned.length)
                .mapToObj(cell -> new Coverage(rules.demand().demand(cell), assigned[cell]))
                .toList();
    }

    /** How many hard rules are broken, however far: each run, pair of days, total or day counts once. */
    public int brokenHardRules() {
        return Math.toIntExact(violations.stream()
                .filter(violation -> violation.rule().level() == Level.HARD)
                .count());
    }
}
