package com.ihosi.planner.roster.solving.plain;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.event.BestSolutionChangedEvent;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Solves the plain model with Timefold's default phases, and has each second's best judged by the audit. */
final class PlainSolver {

    private static final long SECOND = 1000;

    private final RosterProblem problem;
    private final List<Point> curve = new ArrayList<>();
    private long nextMillis;

    PlainSolver(RosterProblem problem) {
        this.problem = problem;
    }

    /** What the best so far costs after some seconds: by the audit, and by the plain model's own score. */
    record Point(double seconds, Score score, String own) {}

    /** How a solve went; the last point is its end. */
    record Result(List<Point> curve, long movesPerSecond, PlainRoster roster) {

        Score score() {
            return curve.getLast().score();
        }
    }

    Result solve(int seconds, long seed) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(PlainRoster.class)
                .withEntityClasses(PlainPlace.class)
                .withConstraintProviderClass(PlainConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(Duration.ofSeconds(seconds)));
        DefaultSolver<PlainRoster> solver = (DefaultSolver<PlainRoster>)
                SolverFactory.<PlainRoster>create(config).buildSolver();
        solver.addEventListener(this::improved);
        PlainRoster best = solver.solve(PlainRoster.of(problem));
        curve.add(point(seconds, best));
        return new Result(curve, solver.getMoveEvaluationSpeed(), best);
    }

    private void improved(BestSolutionChangedEvent<PlainRoster> event) {
        if (event.isNewBestSolutionInitialized() && event.getTimeMillisSpent() >= nextMillis) {
            curve.add(point(event.getTimeMillisSpent() / (double) SECOND, event.getNewBestSolution()));
            nextMillis = event.getTimeMillisSpent() + SECOND;
        }
    }

    private Point point(double seconds, PlainRoster roster) {
        Score score = RosterAudit.of(problem, roster.toRoster(problem)).score();
        return new Point(seconds, score, String.valueOf(roster.getScore()));
    }
}
