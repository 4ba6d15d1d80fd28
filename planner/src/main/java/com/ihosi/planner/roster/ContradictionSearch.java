package com.ihosi.planner.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Finds rules of a line that cannot be kept whatever the doctor does. */
final class ContradictionSearch {

    /** Rules that more work only breaks further: what fixed days alone break of them stays broken. */
    private static final Set<Rule> UPPER = Set.of(
            Rule.MINIMUM_REST,
            Rule.SUCCESSION,
            Rule.MOST_IN_A_ROW,
            Rule.MOST_MINUTES,
            Rule.MOST_SHIFTS,
            Rule.MOST_WEEKENDS);

    private final RosterProblem problem;
    private final Map<Shift.Id, Shift> shifts = new HashMap<>();
    private final List<Contradiction> found = new ArrayList<>();

    ContradictionSearch(RosterProblem problem) {
        this.problem = problem;
        problem.shifts().forEach(shift -> shifts.put(shift.id(), shift));
    }

    List<Contradiction> list() {
        for (Line line : problem.lines()) {
            line.rules().quotas().forEach(quota -> check(line, quota));
        }
        checkFixedDays();
        return found;
    }

    private void check(Line line, Quota quota) {
        if (quota.least() > 0) {
            Stretch days = days(quota);
            int possible = Math.min(MostWork.of(line, days, value(quota)), mostOfAll(line, quota));
            if (possible < quota.least()) {
                Rule rule = quota instanceof Quota.Minutes ? Rule.LEAST_MINUTES : Rule.LEAST_SHIFTS;
                found.add(new Contradiction(
                        line.doctor(),
                        rule,
                        problem.period().date(days.first()),
                        days.days(),
                        quota.least(),
                        possible));
            }
        }
    }

    private Stretch days(Quota quota) {
        Stretch within = quota.within();
        return within == null ? Stretch.whole(problem.period().days()) : within;
    }

    private ToIntFunction<Choice> value(Quota quota) {
        return choice -> choice.shifts().stream()
                .map(shifts::get)
                .filter(shift -> shift != null && counts(quota, shift))
                .mapToInt(shift -> quota instanceof Quota.Minutes ? shift.minutes() : 1)
                .sum();
    }

    private static boolean counts(Quota quota, Shift shift) {
        return switch (quota) {
            case Quota.Minutes minutes ->
                minutes.facility() == null || shift.facility().equals(minutes.facility());
            case Quota.Shifts some -> some.shifts().contains(shift.id());
            case Quota.Weekends weekends -> false;
        };
    }

    /** The least upper bound of other quotas that count all that this one counts. */
    private int mostOfAll(Line line, Quota quota) {
        return line.rules().quotas().stream()
                .filter(other -> includes(other, quota))
                .mapToInt(Quota::most)
                .min()
                .orElse(Quota.NO_MOST);
    }

    private boolean includes(Quota wide, Quota narrow) {
        Stretch all = days(wide);
        Stretch some = days(narrow);
        boolean sameKind = wide instanceof Quota.Minutes == narrow instanceof Quota.Minutes
                && wide instanceof Quota.Shifts == narrow instanceof Quota.Shifts;
        return sameKind
                && all.first() <= some.first()
                && some.last() <= all.last()
                && problem.shifts().stream().allMatch(shift -> !counts(narrow, shift) || counts(wide, shift));
    }

    /** Days that are fixed, and nothing else, judged by the rules that more work cannot mend. */
    private void checkFixedDays() {
        List<Line> fixed =
                problem.lines().stream().map(ContradictionSearch::fixedOnly).toList();
        RosterProblem alone = problem.withLines(fixed);
        RosterAudit.of(alone, Roster.empty(alone)).violations().stream()
                .filter(violation -> UPPER.contains(violation.rule()) && violation.doctor() != null)
                .filter(violation ->
                        !violation.first().isBefore(problem.period().first()))
                .forEach(this::add);
    }

    private void add(Violation violation) {
        if (violation.doctor() != null) {
            found.add(new Contradiction(
                    violation.doctor(),
                    violation.rule(),
                    violation.first(),
                    violation.days(),
                    violation.bound(),
                    violation.amount()));
        }
    }

    private static Line fixedOnly(Line line) {
        return line.withDays(line.days().stream()
                .map(day -> day.pinned() ? day : day.withChoices(List.of(Choice.OFF)))
                .toList());
    }
}
