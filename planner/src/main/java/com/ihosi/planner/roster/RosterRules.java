package com.ihosi.planner.roster;

import java.util.Arrays;
import java.util.List;

/**
 * A problem prepared for arithmetic, once for as many rosters as are to be judged: choices, demand and lines under numbers.
 * It never changes and may be shared by threads.
 */
public final class RosterRules {

    private final RosterProblem problem;
    private final ChoiceCatalogue catalogue;
    private final DemandGrid demand;
    private final LineRules[] lines;

    public RosterRules(RosterProblem problem) {
        this.problem = problem;
        catalogue = new ChoiceCatalogue(problem);
        demand = new DemandGrid(problem);
        lines = problem.lines().stream()
                .map(line -> new LineRules(problem, catalogue, line))
                .toArray(LineRules[]::new);
    }

    public RosterProblem problem() {
        return problem;
    }

    public ChoiceCatalogue catalogue() {
        return catalogue;
    }

    public DemandGrid demand() {
        return demand;
    }

    public LineRules line(int line) {
        return lines[line];
    }

    public int lines() {
        return lines.length;
    }

    public int days() {
        return problem.period().days();
    }

    /** The roster as numbers of choices, by line and day. */
    public int[][] numbers(Roster roster) {
        return roster.lines().stream()
                .map(line -> line.stream().mapToInt(catalogue::of).toArray())
                .toArray(int[][]::new);
    }

    /** Numbers of choices as a roster. */
    public Roster roster(int[][] numbers) {
        List<List<Choice>> chosen = Arrays.stream(numbers)
                .map(line -> Arrays.stream(line).mapToObj(catalogue::choice).toList())
                .toList();
        return new Roster(problem, chosen);
    }

    /** How many doctors each demand has. */
    public int[] assigned(int[][] numbers) {
        int[] counts = new int[demand.size()];
        for (int[] line : numbers) {
            for (int day = 0; day < line.length; day++) {
                for (int shift : catalogue.shifts(line[day])) {
                    int cell = demand.cell(shift, day);
                    if (cell >= 0) {
                        counts[cell]++;
                    }
                }
            }
        }
        return counts;
    }
}
