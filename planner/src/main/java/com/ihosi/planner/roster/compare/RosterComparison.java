package com.ihosi.planner.roster.compare;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Coverage;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.Duty;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Violation;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two rosters of the same days side by side, both judged by the audit.
 *
 * @param left the audit of the one roster
 * @param right the audit of the other
 * @param rules every rule that either breaks, the heaviest level first
 * @param days the days on which a doctor's duties differ, by doctor in the order of the lines and then by day
 * @param coverage every demand, in the order of the left roster's problem
 */
public record RosterComparison(
        RosterAudit left,
        RosterAudit right,
        List<RuleComparison> rules,
        List<ChangedDay> days,
        List<CoverageComparison> coverage) {

    public RosterComparison {
        rules = List.copyOf(rules);
        days = List.copyOf(days);
        coverage = List.copyOf(coverage);
    }

    /**
     * Compares two rosters, each judged within its own problem; these may know different doctors and different time
     * elsewhere, as those of drafts that were made with other facilities' do.
     */
    public static RosterComparison of(Roster left, Roster right) {
        RosterAudit one = RosterAudit.of(left.problem(), left);
        RosterAudit other = RosterAudit.of(right.problem(), right);
        return new RosterComparison(one, other, rules(one, other), days(left, right), coverage(one, other));
    }

    /** What a roster costs as it is judged now, and on the right what it would cost if rules weighed otherwise at a facility. */
    public static RosterComparison underWeights(Roster roster, Facility.Id facility, Weights weights) {
        RosterProblem reweighed = roster.problem().withWeights(facility, weights);
        return of(roster, new Roster(reweighed, roster.lines()));
    }

    private static List<RuleComparison> rules(RosterAudit left, RosterAudit right) {
        Map<Rule, List<Violation>> lefts = byRule(left);
        Map<Rule, List<Violation>> rights = byRule(right);
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        broken.addAll(lefts.keySet());
        broken.addAll(rights.keySet());
        return broken.stream()
                .map(rule -> RuleComparison.of(
                        rule, lefts.getOrDefault(rule, List.of()), rights.getOrDefault(rule, List.of())))
                .toList();
    }

    private static Map<Rule, List<Violation>> byRule(RosterAudit audit) {
        return audit.violations().stream().collect(Collectors.groupingBy(Violation::rule));
    }

    private static List<ChangedDay> days(Roster left, Roster right) {
        Map<Place, List<Shift.Id>> lefts = byPlace(left);
        Map<Place, List<Shift.Id>> rights = byPlace(right);
        Set<Doctor.Id> doctors = Stream.of(left, right)
                .flatMap(roster -> roster.problem().lines().stream())
                .map(Line::doctor)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<ChangedDay> changed = new ArrayList<>();
        for (Doctor.Id doctor : doctors) {
            for (int day = 0; day < left.problem().period().days(); day++) {
                Place place = new Place(doctor, left.problem().period().date(day));
                List<Shift.Id> before = lefts.getOrDefault(place, List.of());
                List<Shift.Id> after = rights.getOrDefault(place, List.of());
                if (!new HashSet<>(before).equals(new HashSet<>(after))) {
                    changed.add(new ChangedDay(doctor, place.date(), before, after));
                }
            }
        }
        return changed;
    }

    private static Map<Place, List<Shift.Id>> byPlace(Roster roster) {
        return roster.duties().stream()
                .collect(Collectors.groupingBy(
                        duty -> new Place(duty.doctor(), duty.date()),
                        Collectors.mapping(Duty::shift, Collectors.toList())));
    }

    private static List<CoverageComparison> coverage(RosterAudit left, RosterAudit right) {
        record Cell(Shift.Id shift, int day) {
            static Cell of(Demand demand) {
                return new Cell(demand.shift(), demand.day());
            }
        }
        Map<Cell, Integer> rights = new HashMap<>();
        right.coverage().forEach(each -> rights.put(Cell.of(each.demand()), each.assigned()));
        return left.coverage().stream()
                .map((Coverage each) -> new CoverageComparison(
                        each.demand(), each.assigned(), rights.getOrDefault(Cell.of(each.demand()), 0)))
                .toList();
    }

    /** A doctor's day. */
    private record Place(Doctor.Id doctor, LocalDate date) {}
}
