package com.ihosi.planner.roster.solving;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One solve: its searches on threads of their own, watched by the thread that asked for it. */
final class Solve {

    private static final int WATCH_MILLIS = 20;

    private final RosterProblem problem;
    private final Course course;
    private final List<SolvedPart> parts;
    private final List<TimefoldSearch> searches = new ArrayList<>();
    private final Score unreachable;
    private double lastTold;

    Solve(RosterProblem problem, @Nullable Roster start, SolveLimits limits, int processors, EnvironmentMode mode) {
        this.problem = problem;
        course = new Course(limits);
        Roster begin = start == null ? Roster.empty(problem) : start;
        parts = IndependentParts.of(problem).stream()
                .map(part -> SolvedPart.of(part, begin))
                .toList();
        unreachable = IndependentParts.unreachable(problem);
        int[] searchers = searchers(limits.steps() == null ? processors : 1);
        Turns turns = new Turns(processors, weights(searchers));
        for (int part = 0; part < searchers.length; part++) {
            Exchange exchange = new Exchange(searchers[part]);
            for (int replica = 0; replica < searchers[part]; replica++) {
                int number = searches.size();
                Search search =
                        parts.get(part).search(course, turns.of(number), exchange.of(replica), limits.seed() + number);
                searches.add(new TimefoldSearch(search, parts.get(part).fresh(), limits, mode));
            }
        }
    }

    /** As many searches for each part as processors fall to its share of the work; parts with nothing to decide come last. */
    private int[] searchers(int processors) {
        long all = parts.stream().mapToLong(part -> part.part().size()).sum();
        return parts.stream()
                .filter(part -> part.part().size() > 0)
                .mapToInt(part -> (int)
                        Math.max(1, Math.round((double) processors * part.part().size() / all)))
                .toArray();
    }

    private double[] weights(int[] searchers) {
        List<Double> weights = new ArrayList<>();
        for (int part = 0; part < searchers.length; part++) {
            for (int replica = 0; replica < searchers[part]; replica++) {
                weights.add((double) parts.get(part).part().size() / searchers[part]);
            }
        }
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    RosterSolution run(ProgressListener listener, BooleanSupplier stop) {
        List<FutureTask<Search>> running = new ArrayList<>();
        searches.forEach(search -> running.add(search.begin("roster-search-" + running.size())));
        try {
            for (FutureTask<Search> search : running) {
                watch(search, listener, stop);
            }
        } finally {
            course.end();
        }
        tell(listener);
        return new RosterSolution(roster(), score(), course.seconds(), tried());
    }

    private void watch(FutureTask<Search> search, ProgressListener listener, BooleanSupplier stop) {
        while (true) {
            try {
                search.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillRunning) {
                look(listener, stop);
            } catch (InterruptedException interrupted) {
                course.end();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The solve was interrupted.", interrupted);
            } catch (ExecutionException failure) {
                throw new IllegalStateException("A search failed.", failure.getCause());
            }
        }
    }

    private void look(ProgressListener listener, BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            course.end();
        }
        if (course.seconds() - lastTold >= 1) {
            tell(listener);
        }
    }

    private void tell(ProgressListener listener) {
        lastTold = course.seconds();
        long rate = Math.round(tried() / Math.max(lastTold, 1e-3));
        listener.progressed(new SolveProgress(lastTold, score(), rate), this::roster);
    }

    private long tried() {
        return searches.stream().mapToLong(TimefoldSearch::tried).sum();
    }

    private Score score() {
        return parts.stream().map(part -> part.best().get().score()).reduce(unreachable, Score::plus);
    }

    private Roster roster() {
        List<List<Choice>> lines = new ArrayList<>(
                problem.lines().stream().map(line -> List.<Choice>of()).toList());
        parts.forEach(part -> part.into(lines));
        return new Roster(problem, lines);
    }
}
