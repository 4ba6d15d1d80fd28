package com.ihosi.planner.roster.solving.plain;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.solving.ProgressListener;
import com.ihosi.planner.roster.solving.RosterSolution;
import com.ihosi.planner.roster.solving.RosterSolver;
import com.ihosi.planner.roster.solving.SolveLimits;
import com.ihosi.planner.testing.DataFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Compares the product's engine with the plain model on a week of a data folder, for measuring by hand:
 * {@code SolverComparison SECONDS DATA-FOLDER WEEK SLUG…}. The plain model has all the seconds; the engine then a tenth of
 * them, once until it has reached what the plain model came to and once to the end. Both are judged by the audit.
 */
public final class SolverComparison {

    private static final int SHARE = 10;
    private static final int LINES = 20;
    private static final long SEED = 1;

    private SolverComparison() {}

    public static void main(String[] arguments) {
        int seconds = Integer.parseInt(arguments[0]);
        RosterProblem problem = load(
                arguments[1], Week.parse(arguments[2]), Arrays.asList(arguments).subList(3, arguments.length));
        System.out.printf(
                Locale.ROOT,
                "%s of %s: %d doctors, %d demands of %d doctors%n",
                arguments[2],
                String.join(", ", Arrays.asList(arguments).subList(3, arguments.length)),
                problem.lines().size(),
                problem.demands().size(),
                problem.demands().stream().mapToInt(demand -> demand.required()).sum());
        PlainSolver.Result plain = new PlainSolver(problem).solve(seconds, SEED);
        print(plain);
        int share = Math.max(1, seconds / SHARE);
        print(
                plain.score(),
                seconds,
                share,
                solve(problem, share, plain.score()),
                solve(problem, share, Score.PERFECT));
    }

    private static void print(Score goal, int seconds, int share, RosterSolution reached, RosterSolution whole) {
        System.out.printf(
                Locale.ROOT, "the product's engine: %,d moves a second%n", Math.round(whole.moves() / whole.seconds()));
        print(reached);
        print(whole);
        System.out.printf(
                Locale.ROOT,
                "what the plain model came to in %d s is reached by the engine within %d s: %s, in %.1f s%n",
                seconds,
                share,
                reached.score().compareTo(goal) <= 0 ? "yes" : "no",
                reached.seconds());
    }

    private static RosterProblem load(String folder, Week week, List<String> slugs) {
        try (DataFolder data = DataFolder.open(Path.of(folder))) {
            Facilities facilities = data.get(Facilities.class);
            List<Facility.Id> ids =
                    slugs.stream().map(slug -> facilities.getBySlug(slug).id()).toList();
            return data.get(Planning.class).load(ids, week).problem();
        }
    }

    private static void print(PlainSolver.Result plain) {
        System.out.printf(Locale.ROOT, "plain constraint streams: %,d moves a second%n", plain.movesPerSecond());
        List<PlainSolver.Point> curve = plain.curve();
        double step = Math.max(1.0, (curve.size() - 1.0) / LINES);
        for (double at = 0; at < curve.size() - 1; at += step) {
            print(curve.get((int) at));
        }
        print(curve.getLast());
    }

    private static void print(PlainSolver.Point point) {
        System.out.printf(
                Locale.ROOT, "%8.1f s  %s  (its own score %s)%n", point.seconds(), told(point.score()), point.own());
    }

    private static void print(RosterSolution solution) {
        System.out.printf(Locale.ROOT, "%8.1f s  %s%n", solution.seconds(), told(solution.score()));
    }

    /** What the product's engine comes to until it is as good as the goal, or its seconds are over. */
    private static RosterSolution solve(RosterProblem problem, int seconds, Score goal) {
        AtomicReference<Score> best = new AtomicReference<>(new Score(Long.MAX_VALUE, 0, 0));
        ProgressListener listener = (progress, roster) -> best.set(progress.best());
        BooleanSupplier reached = () -> best.get().compareTo(goal) <= 0;
        return new RosterSolver().solve(problem, null, SolveLimits.seconds(seconds, SEED), listener, reached);
    }

    private static String told(Score score) {
        return "hard %d, unmet %d, cost %d".formatted(score.hard(), score.medium(), score.soft());
    }
}
