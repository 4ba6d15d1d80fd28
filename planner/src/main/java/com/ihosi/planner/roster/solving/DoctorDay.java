package com.ihosi.planner.roster.solving;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** What the solver plans: a doctor's day, whose variable is the number of one of its choices. */
@PlanningEntity
public class DoctorDay {

    private int line;
    private int day;
    private List<Integer> choices = List.of();
    private Integer choice = 0;

    /** For Timefold's copies only. */
    public DoctorDay() {}

    DoctorDay(int line, int day, List<Integer> choices, int choice) {
        this.line = line;
        this.day = day;
        this.choices = choices;
        this.choice = choice;
    }

    /** The numbers of the choices that there are. */
    @ValueRangeProvider
    public List<Integer> getChoices() {
        return choices;
    }

    @PlanningVariable
    public Integer getChoice() {
        return choice;
    }

    public void setChoice(Integer choice) {
        this.choice = choice;
    }

    int line() {
        return line;
    }

    int day() {
        return day;
    }
}
