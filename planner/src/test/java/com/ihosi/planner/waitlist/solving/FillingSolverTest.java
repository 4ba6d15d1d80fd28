package com.ihosi.planner.waitlist.solving;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import com.ihosi.planner.waitlist.ExactMatching;
import com.ihosi.planner.waitlist.Filling;
import com.ihosi.planner.waitlist.FillingProblem;
import com.ihosi.planner.waitlist.FirstFilling;
import com.ihosi.planner.waitlist.RandomFillings;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillingSolverTest {

    private static final int SEEDS = 60;

    @Test
    void timesThatDoNotOverlapAreFilledAsWellAsAnExactMatchingFillsThem() {
        for (int seed = 0; seed < SEEDS; seed++) {
            FillingProblem problem = RandomFillings.apart(seed, 4 + seed % 12, 5 + seed, 0.1 + seed % 5 * 0.2);

            Filling filling = FillingSolver.solve(problem);
            Filling exact = ExactMatching.of(problem);

            assertThat(exact.collisions()).isZero();
            assertThat(filling.collisions()).isZero();
            assertThat(filling.filled()).as("seed %d", seed).isEqualTo(exact.filled());
            assertThat(need(problem, filling)).as("seed %d", seed).isEqualTo(need(problem, exact));
            assertThat((double) filling.worth() / exact.worth()).isBetween(1 - 1e-9, 1.0);
        }
    }

    @Test
    void whoIsServedFirstIsNeverLeftOutForOthers() {
        for (int seed = 0; seed < SEEDS; seed++) {
            FillingProblem problem = RandomFillings.apart(seed, 6, 40, 0.5);

            assertThat(need(problem, FirstFilling.of(problem))).isEqualTo(need(problem, ExactMatching.of(problem)));
        }
    }

    @Test
    void timesThatOverlapInPartAreFilledWithoutCollisionsAndNoWorseThanByNeedAlone() {
        for (int seed = 0; seed < SEEDS; seed++) {
            FillingProblem problem = RandomFillings.overlapping(seed, 24, 30, 0.3);

            Filling filling = FillingSolver.solve(problem);

            assertThat(filling.collisions()).isZero();
            assertThat(filling.worth())
                    .isGreaterThanOrEqualTo(FirstFilling.of(problem).worth())
                    .isLessThanOrEqualTo(ExactMatching.of(problem).worth());
        }
    }

    @Test
    void theSameWaitlistIsAlwaysFilledAlike() {
        FillingProblem problem = RandomFillings.overlapping(5, 24, 60, 0.4);

        assertThat(FillingSolver.solve(problem).taken())
                .isEqualTo(FillingSolver.solve(problem).taken());
    }

    @Test
    void whatMovesAreWorthIsReckonedAsTimefoldFindsIt() {
        FillingProblem problem = RandomFillings.overlapping(3, 12, 20, 0.4);

        assertThat(FillingSolver.solve(problem, FillingSolver.factory(EnvironmentMode.FULL_ASSERT))
                        .taken())
                .isEqualTo(FillingSolver.solve(problem).taken());
    }

    @Test
    void nobodyWaitsAndNothingIsFree() {
        FillingProblem problem = new FillingProblem(List.of(), List.of());

        assertThat(FillingSolver.solve(problem).filled()).isZero();
    }

    private static long need(FillingProblem problem, Filling filling) {
        long sum = 0;
        for (int applicant = 0; applicant < problem.applicants().size(); applicant++) {
            sum += filling.taken(applicant) == Filling.NONE
                    ? 0
                    : problem.applicants().get(applicant).need();
        }
        return sum;
    }
}
