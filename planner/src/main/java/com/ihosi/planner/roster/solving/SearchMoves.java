package com.ihosi.planner.roster.solving;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The only door to Timefold's own moves: each move is what a step of the search has changed. The search tries thousands of changes
 * on its arrays for one move that Timefold sees, and decides itself which it accepts.
 */
public class SearchMoves implements MoveIteratorFactory<RosterPlan, Rewrite> {

    @Override
    public long getSize(ScoreDirector<RosterPlan> director) {
        return 1;
    }

    @Override
    public Iterator<Rewrite> createOriginalMoveIterator(ScoreDirector<RosterPlan> director) {
        throw new UnsupportedOperationException("The moves of a search have no order. Select them randomly.");
    }

    @Override
    public Iterator<Rewrite> createRandomMoveIterator(ScoreDirector<RosterPlan> director, RandomGenerator random) {
        RosterPlan plan = director.getWorkingSolution();
        return Stream.generate(() -> next(plan)).iterator();
    }

    private static Rewrite next(RosterPlan plan) {
        plan.search().step();
        return new Rewrite(plan, plan.search().numbers());
    }
}
