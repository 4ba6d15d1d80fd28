package com.ihosi.planner.waitlist.solving;

import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import com.ihosi.planner.waitlist.Filling;
import com.ihosi.planner.waitlist.FillingProblem;
import com.ihosi.planner.waitlist.FirstFilling;

/** Fills free times as well as it can; the same problem is always filled alike. */
public final class FillingSolver {

    private static final long SEED = 11;
    private static final int LATE = 100;
    private static final int MOVES_PER_CANDIDATE = 20;
    private static final int LEAST_MOVES = 2_000;
    private static final int MOST_MOVES = 100_000;

    /** Made once: to read the model takes longer than to fill a small waitlist. */
    private static final SolverFactory<FillingPlan> FACTORY = factory(EnvironmentMode.NO_ASSERT);

    private FillingSolver() {}

    /** A filling without collisions, no worse than the first one by need. */
    public static Filling solve(FillingProblem problem) {
        return solve(problem, FACTORY);
    }

    static Filling solve(FillingProblem problem, SolverFactory<FillingPlan> factory) {
        Filling first = FirstFilling.of(problem);
        if (problem.candidates().size() < 2) {
            return first;
        }
        Filling found = factory.buildSolver(new SolverConfigOverride().withTerminationConfig(end(problem)))
                .solve(new FillingPlan(problem, first))
                .filling();
        return found.collisions() == 0 && found.worth() > first.worth() ? found : first;
    }

    /** The number of moves ends the search and not the clock, so that it is the same everywhere. */
    private static TerminationConfig end(FillingProblem problem) {
        long moves = Math.clamp((long) problem.candidates().size() * MOVES_PER_CANDIDATE, LEAST_MOVES, MOST_MOVES);
        return new TerminationConfig().withMoveCountLimit(moves);
    }

    static SolverFactory<FillingPlan> factory(EnvironmentMode mode) {
        return SolverFactory.create(new SolverConfig()
                .withSolutionClass(FillingPlan.class)
                .withEntityClasses(WaitingEntry.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(FillingScore.class))
                .withEnvironmentMode(mode)
                .withRandomSeed(SEED)
                .withPhases(localSearch())
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit((long) MOST_MOVES)));
    }

    private static LocalSearchPhaseConfig localSearch() {
        LocalSearchAcceptorConfig acceptor = new LocalSearchAcceptorConfig();
        acceptor.setLateAcceptanceSize(LATE);
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(TakeMoves.class))
                .withAcceptorConfig(acceptor)
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
