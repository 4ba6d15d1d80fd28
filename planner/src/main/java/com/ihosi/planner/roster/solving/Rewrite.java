package com.ihosi.planner.roster.solving;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayList;
import java.util.List;

/** Makes a plan what a board says. */
final class Rewrite implements Move<RosterPlan> {

    private static final PlanningVariableMetaModel<RosterPlan, DoctorDay, Integer> CHOICE =
            PlanningSolutionMetaModel.of(RosterPlan.class, DoctorDay.class)
                    .genuineEntity(DoctorDay.class)
                    .basicVariable("choice", Integer.class);

    private final List<DoctorDay> days = new ArrayList<>();
    private final List<Integer> choices = new ArrayList<>();

    Rewrite(RosterPlan plan, int[][] wanted) {
        for (int line = 0; line < wanted.length; line++) {
            for (int day = 0; day < wanted[line].length; day++) {
                DoctorDay planned = plan.day(line, day);
                if (planned.getChoice() != wanted[line][day]) {
                    days.add(planned);
                    choices.add(wanted[line][day]);
                }
            }
        }
    }

    @Override
    public void execute(MutableSolutionView<RosterPlan> view) {
        for (int place = 0; place < days.size(); place++) {
            view.changeVariable(CHOICE, days.get(place), choices.get(place));
        }
    }
}
