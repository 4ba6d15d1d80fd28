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
        return new RosterAudit(Score.of(found.violations()), found.violations(), coverage(rules, assigned));
    }

    /** What is wrong with one doctor's line alone, given as numbers of choices by day. */
    public static List<Violation> ofLine(RosterRules rules, int line, int[] numbers) {
        ViolationList found = new ViolationList(rules.problem());
        found.judge(rules, line, numbers);
        return found.violations();
    }

    /** What is wrong with how one demand is met by so many doctors. */
    public static List<Violation> ofDemand(RosterRules rules, int cell, int assigned) {
        ViolationList found = new ViolationList(rules.problem());
        found.judge(rules, cell, assigned);
        return found.violations();
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
