package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a problem apart where no doctor can work for the demand of both sides, so that each part can be solved by itself. */
final class IndependentParts {

    /** More parts than this would get too few turns each; the smallest are taken together. */
    private static final int MOST = 16;

    private final RosterProblem problem;

    private IndependentParts(RosterProblem problem) {
        this.problem = problem;
    }

    /** Some of a problem's lines, by their places in it, as a problem of their own. */
    record Part(RosterProblem problem, List<Integer> lines) {

        /** How much there is to decide: the days with more than one choice. */
        long size() {
            return problem.lines().stream()
                    .flatMap(line -> line.days().stream())
                    .filter(day -> !day.pinned())
                    .count();
        }
    }

    /** The parts, the largest first; every line is in one of them. */
    static List<Part> of(RosterProblem problem) {
        return new IndependentParts(problem).take();
    }

    /** What demand costs that no doctor of the problem can work for. */
    static Score unreachable(RosterProblem problem) {
        Set<Shift.Id> worked = new HashSet<>();
        problem.lines().forEach(line -> worked.addAll(shifts(line)));
        RosterProblem left = new RosterProblem(
                problem.period(),
                problem.shifts(),
                List.of(),
                problem.demands().stream()
                        .filter(demand -> !worked.contains(demand.shift()))
                        .toList(),
                problem.weights());
        return RosterAudit.of(left, Roster.empty(left)).score();
    }

    private List<Part> take() {
        Map<Shift.Id, Shift.Id> leaders = leaders();
        Map<Object, List<Integer>> byGroup = new LinkedHashMap<>();
        for (int line = 0; line < problem.lines().size(); line++) {
            List<Shift.Id> shifts = shifts(problem.lines().get(line));
            Object group = shifts.isEmpty() ? "idle" : leader(leaders, shifts.getFirst());
            byGroup.computeIfAbsent(group, fresh -> new ArrayList<>()).add(line);
        }
        List<Part> parts = byGroup.values().stream()
                .map(this::part)
                .sorted(Comparator.comparingLong(Part::size).reversed())
                .toList();
        return parts.size() <= MOST ? parts : withRestAsOne(parts);
    }

    private List<Part> withRestAsOne(List<Part> parts) {
        List<Part> fewer = new ArrayList<>(parts.subList(0, MOST - 1));
        fewer.add(part(parts.subList(MOST - 1, parts.size()).stream()
                .flatMap(part -> part.lines().stream())
                .toList()));
        return fewer;
    }

    private Map<Shift.Id, Shift.Id> leaders() {
        Map<Shift.Id, Shift.Id> leaders = new HashMap<>();
        problem.shifts().forEach(shift -> leaders.put(shift.id(), shift.id()));
        for (Line line : problem.lines()) {
            List<Shift.Id> shifts = shifts(line);
            for (Shift.Id shift : shifts) {
                leaders.put(leader(leaders, shift), leader(leaders, shifts.getFirst()));
            }
        }
        return leaders;
    }

    private static Shift.Id leader(Map<Shift.Id, Shift.Id> leaders, Shift.Id shift) {
        Shift.Id at = shift;
        while (!leaders.getOrDefault(at, at).equals(at)) {
            at = leaders.getOrDefault(at, at);
        }
        return at;
    }

    /** The shifts that the line may work, whether or not they are asked for. */
    private static List<Shift.Id> shifts(Line line) {
        Set<List<?>> seen = new HashSet<>();
        return line.days().stream()
                .map(LineDay::choices)
                .filter(seen::add)
                .flatMap(List::stream)
                .flatMap(choice -> choice.shifts().stream())
                .distinct()
                .toList();
    }

    private Part part(List<Integer> lines) {
        Set<Shift.Id> worked = new HashSet<>();
        List<Line> own = lines.stream().map(problem.lines()::get).toList();
        own.forEach(line -> worked.addAll(shifts(line)));
        RosterProblem of = new RosterProblem(
                problem.period(),
                problem.shifts(),
                own,
                problem.demands().stream()
                        .filter(demand -> worked.contains(demand.shift()))
                        .toList(),
                problem.weights());
        return new Part(of, List.copyOf(lines));
    }
}
