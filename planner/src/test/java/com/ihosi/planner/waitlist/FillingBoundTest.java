package com.ihosi.planner.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FillingBoundTest {

    private static final int SEEDS = 20;

    @Test
    void timesThatDoNotOverlapAreBoundByAnExactMatching() {
        for (int seed = 0; seed < SEEDS; seed++) {
            FillingProblem problem = RandomFillings.apart(seed, 4 + seed % 12, 5 + seed, 0.1 + seed % 5 * 0.2);
            long times = problem.candidates().stream()
                    .map(each -> List.of(each.doctor(), each.during().start()))
                    .distinct()
                    .count();

            FillingBound bound = FillingBound.of(problem);

            assertThat(bound.places()).as("seed %d", seed).isEqualTo((int) times);
            assertThat(bound.most())
                    .as("seed %d", seed)
                    .isEqualTo(ExactMatching.of(problem).filled());
        }
    }

    @Test
    void timesThatOverlapInPartAreNeverFilledBeyondTheBound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            FillingProblem problem = RandomFillings.overlapping(seed, 24, 30, 0.3);

            FillingBound bound = FillingBound.of(problem);

            assertThat(FirstFilling.of(problem).filled()).as("seed %d", seed).isLessThanOrEqualTo(bound.most());
            assertThat(bound.most()).isLessThanOrEqualTo(bound.places());
            assertThat(bound.places()).isLessThan(24);
        }
    }

    @Test
    void nothingFreeAndNobodyWaitingIsBoundByNothing() {
        assertThat(FillingBound.of(new FillingProblem(List.of(), List.of()))).isEqualTo(new FillingBound(0, 0));
    }
}
