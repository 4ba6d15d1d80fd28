package com.ihosi.planner.roster.solving;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import com.ihosi.planner.roster.RosterRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The planning problem as Timefold sees it: the days of all doctors, and the search that proposes moves for them. */
@PlanningSolution
public class RosterPlan {

    private List<DoctorDay> days = List.of();

    private @Nullable HardMediumSoftScore score;

    private @Nullable Search search;

    /** For Timefold's copies only. */
    public RosterPlan() {}

    RosterPlan(Search search, int[][] numbers) {
        this.search = search;
        RosterRules rules = search.rules();
        days = new ArrayList<>();
        for (int line = 0; line < rules.lines(); line++) {
            for (int day = 0; day < rules.days(); day++) {
                days.add(new DoctorDay(line, day, choices(line, day), numbers[line][day]));
            }
        }
    }

    private List<Integer> choices(int line, int day) {
        RosterRules rules = search().rules();
        return rules.problem().lines().get(line).days().get(day).choices().stream()
                .map(rules.catalogue()::of)
                .toList();
    }

    /** All doctors' days, line by line. */
    @PlanningEntityCollectionProperty
    public List<DoctorDay> getDays() {
        return days;
    }

    public void setDays(List<DoctorDay> days) {
        this.days = days;
    }

    /** What Timefold found the plan to be worth, null before it did. */
    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    Search search() {
        if (search == null) {
            throw new IllegalStateException("The plan must have been made with its search.");
        }
        return search;
    }

    DoctorDay day(int line, int day) {
        return days.get(line * search().rules().days() + day);
    }

    /** What is planned, as numbers of choices by line and day. */
    int[][] numbers() {
        RosterRules rules = search().rules();
        return IntStream.range(0, rules.lines())
                .mapToObj(line -> IntStream.range(0, rules.days())
                        .map(day -> day(line, day).getChoice())
                        .toArray())
                .toArray(int[][]::new);
    }
}
