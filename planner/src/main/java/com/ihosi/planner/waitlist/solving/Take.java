package com.ihosi.planner.waitlist.solving;

import static com.ihosi.planner.waitlist.Filling.NONE;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets entries take other times, all at once. */
final class Take implements Move<FillingPlan> {

    private static final PlanningVariableMetaModel<FillingPlan, WaitingEntry, Integer> CANDIDATE =
            PlanningSolutionMetaModel.of(FillingPlan.class, WaitingEntry.class)
                    .genuineEntity(WaitingEntry.class)
                    .basicVariable("candidate", Integer.class);

    private final Map<WaitingEntry, Integer> wanted = new LinkedHashMap<>();

    /** What each applicant is to take; those who give way come first, so that nothing collides on the way. */
    Take(FillingPlan plan, Map<Integer, Integer> changes) {
        changes.forEach((applicant, candidate) -> wanted.put(plan.entry(applicant), candidate));
    }

    @Override
    public void execute(MutableSolutionView<FillingPlan> view) {
        wanted.keySet().stream()
                .filter(entry -> entry.getCandidate() != null)
                .forEach(entry -> view.changeVariable(CANDIDATE, entry, null));
        wanted.forEach((entry, candidate) -> {
            if (candidate != NONE) {
                view.changeVariable(CANDIDATE, entry, candidate);
            }
        });
    }
}
