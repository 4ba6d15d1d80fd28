package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.RandomProblems;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RosterSolverTest {

    private static final SolveLimits FEW_STEPS = SolveLimits.steps(3, 7);

    private static RosterSolution solve(RosterProblem problem, SolveLimits limits) {
        return new RosterSolver().solve(problem, null, limits, ProgressListener.NONE, () -> false);
    }

    @Test
    void theSolversScoreIsTheAuditsTotal() {
        for (long seed = 0; seed < 10; seed++) {
            RosterProblem problem = RandomProblems.problem(seed);
            RosterSolution solution = solve(problem, FEW_STEPS);
            assertThat(solution.score())
                    .isEqualTo(RosterAudit.of(problem, solution.roster()).score());
        }
    }

    @Test
    void timefoldFindsNoCorruptScore() {
        for (long seed = 0; seed < 5; seed++) {
            new RosterSolver(1, EnvironmentMode.FULL_ASSERT)
                    .solve(RandomProblems.problem(seed), null, FEW_STEPS, ProgressListener.NONE, () -> false);
        }
    }

    @Test
    void theSameSeedAndStepsGiveTheSameRoster() {
        RosterProblem problem = RandomProblems.problem(3);
        RosterSolution first = solve(problem, SolveLimits.steps(10, 42));
        RosterSolution second = solve(problem, SolveLimits.steps(10, 42));
        assertThat(second.roster()).isEqualTo(first.roster());
        assertThat(second.moves()).isEqualTo(first.moves());
    }

    @Test
    void aRosterIsNeverWorseThanItsStart() {
        LongStream.range(0, 5).forEach(seed -> {
            RosterProblem problem = RandomProblems.problem(seed);
            Roster start = solve(problem, FEW_STEPS).roster();
            Score before = RosterAudit.of(problem, start).score();
            Score after = new RosterSolver()
                    .solve(problem, start, FEW_STEPS, ProgressListener.NONE, () -> false)
                    .score();
            assertThat(after).isLessThanOrEqualTo(before);
        });
    }

    @Test
    void pinnedDaysStay() {
        RosterProblem problem = RandomProblems.problem(4);
        Roster roster = solve(problem, FEW_STEPS).roster();
        for (int line = 0; line < problem.lines().size(); line++) {
            List<LineDay> days = problem.lines().get(line).days();
            for (int day = 0; day < days.size(); day++) {
                if (days.get(day).pinned()) {
                    assertThat(roster.choice(line, day))
                            .isEqualTo(days.get(day).choices().getFirst());
                }
            }
        }
    }

    @Test
    void aStoppedSolveKeepsItsBest() {
        RosterProblem problem = RandomProblems.problem(5);
        AtomicInteger asked = new AtomicInteger();
        RosterSolution solution = new RosterSolver()
                .solve(
                        problem,
                        null,
                        SolveLimits.seconds(600, 1),
                        ProgressListener.NONE,
                        () -> asked.incrementAndGet() > 20);
        assertThat(solution.seconds()).isLessThan(60);
        assertThat(solution.score())
                .isEqualTo(RosterAudit.of(problem, solution.roster()).score());
    }

    @Test
    void theListenerIsToldTheBestRosterSoFar() {
        RosterProblem problem = RandomProblems.problem(6);
        List<Score> told = new ArrayList<>();
        ProgressListener listener = (progress, best) -> {
            told.add(progress.best());
            assertThat(RosterAudit.of(problem, best.get()).score()).isEqualTo(progress.best());
        };
        RosterSolution solution = new RosterSolver().solve(problem, null, FEW_STEPS, listener, () -> false);
        assertThat(told).isNotEmpty().last().isEqualTo(solution.score());
    }

    @Test
    void facilitiesWithoutSharedDoctorsAreSolvedInOneSolve() {
        for (long seed = 0; seed < 5; seed++) {
            RosterProblem problem = RandomProblems.apart(seed, 3);
            RosterSolution solution = solve(problem, FEW_STEPS);
            assertThat(solution.score())
                    .isEqualTo(RosterAudit.of(problem, solution.roster()).score());
            assertThat(solution.score())
                    .isLessThan(RosterAudit.of(problem, Roster.empty(problem)).score());
        }
    }

    @Test
    void searchesThatWorkTogetherGiveAWholeRoster() {
        RosterProblem problem = RandomProblems.apart(7, 2);
        RosterSolution solution =
                new RosterSolver(5).solve(problem, null, SolveLimits.seconds(1, 1), ProgressListener.NONE, () -> false);
        assertThat(solution.score())
                .isEqualTo(RosterAudit.of(problem, solution.roster()).score());
    }

    @Test
    void partsAreSolvedAlikeByOneProcessorAndByMany() {
        RosterProblem problem = RandomProblems.apart(9, 3);
        Roster one = new RosterSolver(1)
                .solve(problem, null, FEW_STEPS, ProgressListener.NONE, () -> false)
                .roster();
        Roster many = new RosterSolver(8)
                .solve(problem, null, FEW_STEPS, ProgressListener.NONE, () -> false)
                .roster();
        assertThat(many).isEqualTo(one);
    }
}
