package com.ihosi.planner.roster.solving;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import com.ihosi.planner.roster.Score;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Timefold's score of a plan, kept on a board of its own. */
public class PlanScore implements IncrementalScoreCalculator<RosterPlan, HardMediumSoftScore> {

    private @Nullable Board board;
    private @Nullable Change change;

    @Override
    public void resetWorkingSolution(RosterPlan plan) {
        board = new Board(plan.search().part());
        board.load(plan.numbers());
        change = new Change(plan.search().rules().days());
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {}

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        DoctorDay day = (DoctorDay) entity;
        Board scored = Objects.requireNonNull(board);
        Change single = Objects.requireNonNull(change);
        if (scored.line(day.line())[day.day()] != day.getChoice()) {
            single.at(day.line(), day.day(), day.day());
            single.set(day.day(), day.getChoice());
            scored.exchange(single, false);
        }
    }

    @Override
    public HardMediumSoftScore calculateScore() {
        Score score = Objects.requireNonNull(board).score();
        return HardMediumSoftScore.of(-score.hard(), -score.medium(), -score.soft());
    }
}
