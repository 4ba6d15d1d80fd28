package com.ihosi.planner.overbooking.solving;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import com.ihosi.planner.overbooking.Timeline;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands changes on to the timeline, which reckons what they cost: what is guarded is hard, the cost soft. */
public class SessionScore implements IncrementalScoreCalculator<SessionPlan, HardSoftScore> {

    /** Costs are told apart to a thousand-millionth. */
    static final double PARTS = 1e9;

    private @Nullable Timeline timeline;

    @Override
    public void resetWorkingSolution(SessionPlan plan) {
        Timeline fresh = new Timeline(Objects.requireNonNull(plan.session()));
        plan.getVisits().forEach(placed -> fresh.place(placed.visit(), placed.getSlot()));
        timeline = fresh;
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        timeline().remove(((PlacedVisit) entity).visit());
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        PlacedVisit placed = (PlacedVisit) entity;
        timeline().place(placed.visit(), placed.getSlot());
    }

    @Override
    public HardSoftScore calculateScore() {
        return HardSoftScore.of(
                -Math.round(timeline().excess() * PARTS),
                -Math.round(timeline().figures().cost() * PARTS));
    }

    private Timeline timeline() {
        return Objects.requireNonNull(timeline);
    }
}
