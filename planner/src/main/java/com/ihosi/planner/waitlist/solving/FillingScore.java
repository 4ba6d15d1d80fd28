package com.ihosi.planner.waitlist.solving;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import com.ihosi.planner.waitlist.Filling;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands changes on to the filling, which reckons what they are worth: collisions are hard, the worth soft. */
public class FillingScore implements IncrementalScoreCalculator<FillingPlan, HardSoftScore> {

    private @Nullable Filling filling;

    @Override
    public void resetWorkingSolution(FillingPlan plan) {
        Filling fresh = plan.filling();
        plan.keep(fresh);
        filling = fresh;
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        filling().leave(((WaitingEntry) entity).applicant());
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        Integer candidate = ((WaitingEntry) entity).getCandidate();
        if (candidate != null) {
            filling().take(candidate);
        }
    }

    @Override
    public HardSoftScore calculateScore() {
        return HardSoftScore.of(-filling().collisions(), filling().worth());
    }

    private Filling filling() {
        return Objects.requireNonNull(filling);
    }
}
