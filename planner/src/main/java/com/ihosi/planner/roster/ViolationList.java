package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes breaches down as violations with names and dates. */
final class ViolationList {

    private final RosterProblem problem;
    private final Map<Shift.Id, Shift> shifts = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private int run = -1;

    ViolationList(RosterProblem problem) {
        this.problem = problem;
        problem.shifts().forEach(shift -> shifts.put(shift.id(), shift));
    }

    List<Violation> violations() {
        return violations;
    }

    /** Judges a doctor's line. */
    void judge(RosterRules rules, int line, int[] numbers) {
        Line judged = problem.lines().get(line);
        LineRules arithmetic = rules.line(line);
        Weights weights = problem.weights(judged.home());
        for (int day = 0; day < numbers.length; day++) {
            Choice choice = rules.catalogue().choice(numbers[day]);
            DayPrices.judge(
                    judged.days().get(day), day, choice, weights, (rule, about) -> sink(judged.doctor(), about));
        }
        LineJudge.walkWhole(arithmetic, numbers, sink(judged.doctor(), null, null));
        int[] totals = LineJudge.totals(arithmetic, numbers);
        for (int place = 0; place < totals.length; place++) {
            Tally tally = arithmetic.tally(place);
            tally.judge(totals[place], sink(judged.doctor(), tally.facility(), tally.shift()));
        }
    }

    /** Judges how a demand is met. */
    void judge(RosterRules rules, int cell, int assigned) {
        Demand demand = rules.demand().demand(cell);
        Coverage coverage = new Coverage(demand, assigned);
        BreachSink sink = sink(null, List.of(demand.shift()));
        long under = rules.demand().under(cell, assigned);
        if (under > 0) {
            sink.breach(demand.underRule(), demand.day(), 1, coverage.missing(), demand.required(), under);
        }
        long over = rules.demand().over(cell, assigned);
        if (over > 0) {
            sink.breach(Rule.OVER_COVER, demand.day(), 1, coverage.tooMany(), demand.required(), over);
        }
    }

    private BreachSink sink(Doctor.@Nullable Id doctor, List<Shift.Id> about) {
        Set<Facility.Id> facilities = about.stream()
                .map(shifts::get)
                .filter(shift -> shift != null)
                .map(Shift::facility)
                .collect(Collectors.toSet());
        Facility.Id facility = facilities.size() == 1 ? facilities.iterator().next() : null;
        return sink(doctor, facility, about.size() == 1 ? about.getFirst() : null);
    }

    private BreachSink sink(Doctor.@Nullable Id doctor, Facility.@Nullable Id facility, Shift.@Nullable Id shift) {
        return (rule, day, days, amount, bound, price) -> add(
                new Violation(rule, doctor, problem.period().date(day), days, facility, shift, amount, bound, price));
    }

    /** Days too many in a row are found one by one; they are one violation, of the run. */
    private void add(Violation next) {
        if (next.rule() != Rule.MOST_IN_A_ROW) {
            violations.add(next);
        } else if (run >= 0 && goesOn(violations.get(run), next)) {
            violations.set(run, longer(violations.get(run), next));
        } else {
            run = violations.size();
            violations.add(next);
        }
    }

    private static boolean goesOn(Violation run, Violation next) {
        return Objects.equals(run.doctor(), next.doctor())
                && next.first().equals(run.first().plusDays(run.days()));
    }

    private static Violation longer(Violation run, Violation next) {
        return new Violation(
                run.rule(),
                run.doctor(),
                run.first(),
                run.days() + next.days(),
                run.facility(),
                run.shift(),
                run.amount() + next.amount(),
                run.bound(),
                run.price() + next.price());
    }
}
