package com.ihosi.planner.roster.solving;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;

/** One search as Timefold's solver runs it: a construction where there is no roster to begin from, then local search. */
final class TimefoldSearch {

    /** So hot that Timefold accepts every step: the search has already decided. */
    private static final String ACCEPT_ALL = "%1$dhard/%1$dmedium/%1$dsoft".formatted(1_000_000_000_000_000L);

    private final Search search;
    private final boolean fresh;
    private final SolveLimits limits;
    private final EnvironmentMode mode;

    /** @param fresh whether to make a first roster */
    TimefoldSearch(Search search, boolean fresh, SolveLimits limits, EnvironmentMode mode) {
        this.search = search;
        this.fresh = fresh;
        this.limits = limits;
        this.mode = mode;
    }

    /** Searches until the course is over. */
    void run() {
        Solver<RosterPlan> solver = SolverFactory.<RosterPlan>create(config()).buildSolver();
        search.whenEnough(solver::terminateEarly);
        solver.solve(new RosterPlan(search, search.numbers()));
    }

    long tried() {
        return search.tried();
    }

    /** Begins on a thread of its own. */
    FutureTask<Search> begin(String name) {
        FutureTask<Search> task = new FutureTask<>(this::run, search);
        Thread.ofPlatform().daemon().name(name).start(task);
        return task;
    }

    private SolverConfig config() {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(RosterPlan.class)
                .withEntityClasses(DoctorDay.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScore.class))
                .withEnvironmentMode(mode)
                .withRandomSeed(limits.seed())
                .withTerminationConfig(new TerminationConfig().withSpentLimit(Duration.ofSeconds(limits.seconds())));
        return fresh ? config.withPhases(construction(), annealing()) : config.withPhases(annealing());
    }

    private static CustomPhaseConfig construction() {
        PhaseCommand<RosterPlan> command = TimefoldSearch::makeFirstRoster;
        return new CustomPhaseConfig().withCustomPhaseCommandList(List.of(command));
    }

    private static void makeFirstRoster(PhaseCommandContext<RosterPlan> context) {
        RosterPlan plan = context.getWorkingSolution();
        plan.search().makeFirstRoster();
        context.executeAndCalculateScore(new Rewrite(plan, plan.search().numbers()));
    }

    private LocalSearchPhaseConfig annealing() {
        LocalSearchAcceptorConfig acceptor = new LocalSearchAcceptorConfig();
        acceptor.setSimulatedAnnealingStartingTemperature(ACCEPT_ALL);
        LocalSearchPhaseConfig phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(SearchMoves.class))
                .withAcceptorConfig(acceptor)
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        if (limits.steps() != null) {
            phase.setTerminationConfig(new TerminationConfig().withStepCountLimit(limits.steps()));
        }
        return phase;
    }
}
