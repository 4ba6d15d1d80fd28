package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Facility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a roster is decided from: who may do what, what is needed and what it costs.
 *
 * @param shifts the shifts of all facilities that are rostered together
 * @param lines a doctor each
 * @param demands at most one for a shift and day; work that is in no demand is neither needed nor too much
 * @param weights what rules weigh at each facility, standard where a facility has none
 */
public record RosterProblem(
        Period period, List<Shift> shifts, List<Line> lines, List<Demand> demands, Map<Facility.Id, Weights> weights) {

    public RosterProblem {
        shifts = List.copyOf(shifts);
        lines = List.copyOf(lines);
        demands = List.copyOf(demands);
        weights = Map.copyOf(weights);
        Set<Shift.Id> known = shifts.stream().map(Shift::id).collect(Collectors.toSet());
        Check.that(known.size() == shifts.size(), "A shift must be listed once only.");
        checkLines(lines, period, known);
        checkDemands(demands, period, known);
    }

    private static void checkLines(List<Line> lines, Period period, Set<Shift.Id> known) {
        Check.that(
                lines.stream().map(Line::doctor).distinct().count() == lines.size(),
                "A doctor must have one line only.");
        for (Line line : lines) {
            Check.that(
                    line.days().size() == period.days(),
                    "The line of %s must have %d days, not %d.",
                    line.name(),
                    period.days(),
                    line.days().size());
            for (LineDay day : line.days()) {
                day.choices().forEach(choice -> checkKnown(choice.shifts(), known, line.name()));
            }
        }
    }

    private static void checkDemands(List<Demand> demands, Period period, Set<Shift.Id> known) {
        record Cell(Shift.Id shift, int day) {}
        Set<Cell> seen = new HashSet<>();
        for (Demand demand : demands) {
            Check.between("day of a demand", demand.day(), 0, period.days() - 1);
            checkKnown(List.of(demand.shift()), known, "a demand");
            Check.that(
                    seen.add(new Cell(demand.shift(), demand.day())),
                    "A shift's demand on a day (%d) must be given once only.",
                    demand.day());
        }
    }

    private static void checkKnown(List<Shift.Id> named, Set<Shift.Id> known, String by) {
        Check.that(
                known.containsAll(named), "The shifts (%s) named by %s must be among the problem's shifts.", named, by);
    }

    public Weights weights(Facility.Id facility) {
        return weights.getOrDefault(facility, Weights.STANDARD);
    }

    /** The problem with other lines. */
    public RosterProblem withLines(List<Line> others) {
        return new RosterProblem(period, shifts, others, demands, weights);
    }

    /** The problem with rules weighing otherwise at one facility. */
    public RosterProblem withWeights(Facility.Id facility, Weights others) {
        Map<Facility.Id, Weights> all = new HashMap<>(weights);
        all.put(facility, others);
        return new RosterProblem(period, shifts, lines, demands, all);
    }
}
