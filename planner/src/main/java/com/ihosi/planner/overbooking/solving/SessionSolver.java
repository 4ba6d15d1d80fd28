package com.ihosi.planner.overbooking.solving;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import com.ihosi.planner.overbooking.Descent;
import com.ihosi.planner.overbooking.ExactSearch;
import com.ihosi.planner.overbooking.IntervalSession;
import com.ihosi.planner.overbooking.Plan;
import com.ihosi.planner.overbooking.Session;
import com.ihosi.planner.overbooking.SlotSession;
import com.ihosi.planner.overbooking.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Books all visits of a session at the least cost; the same session is always booked alike. */
public final class SessionSolver {

    /** So many visits that are to be booked times slots take a second at most to be booked exactly, or are given up before. */
    private static final int SMALL = 400;

    private static final long EXACT_STEPS = 2_000_000;
    private static final long SEED = 7;

    /** The dearest move that is accepted at first with a good chance, as a part of what a visit costs. */
    private static final double HEAT = 0.5;

    /** By how much guards may be passed on the way, in visits or slots of waiting. */
    private static final double GUARD_HEAT = 0.5;

    private SessionSolver() {}

    /**
     * The best schedule, or of a large session the best one that was found.
     *
     * @return none if no schedule keeps what is guarded, or none was found
     */
    public static Optional<Plan> find(Session session) {
        if (session.slots() * free(session) <= SMALL) {
            ExactSearch.Found found = ExactSearch.find(session, EXACT_STEPS);
            if (found.whole()) {
                return found.plan();
            }
        }
        return Optional.of(search(session)).filter(Plan::keepsGuards);
    }

    /** The same of a session without guards, which always has one. */
    public static Plan solve(Session session) {
        return find(session).orElseThrow();
    }

    private static int free(Session session) {
        return Math.toIntExact(IntStream.range(0, session.visits())
                .filter(visit -> session.fixed(visit).isEmpty())
                .count());
    }

    /** The best schedule that local search finds. */
    static Plan search(Session session) {
        Timeline descent = Descent.of(session);
        SessionPlan first = new SessionPlan(session, descent);
        if (first.getVisits().isEmpty() || session.slots() == 1) {
            return plan(session, first);
        }
        double temperature = descent.figures().cost() / first.getVisits().size() * HEAT;
        return plan(
                session,
                SolverFactory.<SessionPlan>create(config(session, temperature))
                        .buildSolver()
                        .solve(first));
    }

    private static Plan plan(Session session, SessionPlan plan) {
        Timeline timeline = new Timeline(session);
        plan.getVisits().forEach(placed -> timeline.place(placed.visit(), placed.getSlot()));
        return new Plan(session, timeline.schedule(), timeline.figures(), false);
    }

    /** The number of moves ends the search and not the clock, so that it is the same everywhere. */
    private static SolverConfig config(Session session, double temperature) {
        return new SolverConfig()
                .withSolutionClass(SessionPlan.class)
                .withEntityClasses(PlacedVisit.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(SessionScore.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(SEED)
                .withPhases(localSearch(temperature))
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves(session)));
    }

    private static long moves(Session session) {
        long size = (long) session.slots() * session.visits();
        return switch (session) {
            case SlotSession _ -> Math.clamp(150_000_000L / size, 10_000, 60_000);
            case IntervalSession _ -> Math.clamp(100_000_000L / size, 4_000, 60_000);
        };
    }

    private static LocalSearchPhaseConfig localSearch(double temperature) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig(
                        List.of(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig())))
                .withAcceptorConfig(annealing(temperature))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    private static LocalSearchAcceptorConfig annealing(double temperature) {
        LocalSearchAcceptorConfig acceptor = new LocalSearchAcceptorConfig();
        acceptor.setSimulatedAnnealingStartingTemperature("%dhard/%dsoft"
                .formatted(
                        Math.round(GUARD_HEAT * SessionScore.PARTS),
                        Math.max(1, Math.round(temperature * SessionScore.PARTS))));
        return acceptor;
    }
}
