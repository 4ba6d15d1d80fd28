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
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Finds a good roster for a problem. Each solve uses the calling thread; several may run at once. */
public final class RosterSolver {

    /** So hot that Timefold accepts every step: the search has already decided. */
    private static final String ACCEPT_ALL = "%1$dhard/%1$dmedium/%1$dsoft".formatted(1_000_000_000_000_000L);

    private final EnvironmentMode mode;

    public RosterSolver() {
        this(EnvironmentMode.NON_REPRODUCIBLE);
    }

    RosterSolver(EnvironmentMode mode) {
        this.mode = mode;
    }

    /**
     * Searches until the limits are reached or it is told to stop, and returns the best roster that it has seen: one without broken
     * hard rules if it has seen any.
     *
     * @param start the roster to begin from, null to make one
     * @param stop asked many times a second, possibly from other threads' will: true ends the solve
     */
    public RosterSolution solve(
            RosterProblem problem,
            @Nullable Roster start,
            SolveLimits limits,
            ProgressListener listener,
            BooleanSupplier stop) {
        RosterRules rules = new RosterRules(problem);
        int[][] numbers = rules.numbers(start == null ? Roster.empty(problem) : start);
        Search search = new Search(rules, numbers, limits, listener, stop);
        if (rules.lines() > 0) {
            run(search, new RosterPlan(search, numbers), start == null, limits);
        }
        search.tell();
        BestRoster best = search.best();
        return new RosterSolution(best.roster(), best.score(), search.seconds(), search.tried());
    }

    private void run(Search search, RosterPlan plan, boolean fresh, SolveLimits limits) {
        Solver<RosterPlan> solver =
                SolverFactory.<RosterPlan>create(config(fresh, limits)).buildSolver();
        search.whenEnough(solver::terminateEarly);
        solver.solve(plan);
    }

    private SolverConfig config(boolean fresh, SolveLimits limits) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(RosterPlan.class)
                .withEntityClasses(DoctorDay.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanScore.class))
                .withEnvironmentMode(mode)
                .withRandomSeed(limits.seed())
                .withTerminationConfig(new TerminationConfig().withSpentLimit(Duration.ofSeconds(limits.seconds())));
        return fresh ? config.withPhases(construction(), annealing(limits)) : config.withPhases(annealing(limits));
    }

    private static CustomPhaseConfig construction() {
        PhaseCommand<RosterPlan> command = RosterSolver::makeFirstRoster;
        return new CustomPhaseConfig().withCustomPhaseCommandList(List.of(command));
    }

    private static void makeFirstRoster(PhaseCommandContext<RosterPlan> context) {
        RosterPlan plan = context.getWorkingSolution();
        plan.search().makeFirstRoster();
        context.executeAndCalculateScore(new Rewrite(plan, plan.search().numbers()));
    }

    private static LocalSearchPhaseConfig annealing(SolveLimits limits) {
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
