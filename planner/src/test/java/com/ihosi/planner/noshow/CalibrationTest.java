package com.ihosi.planner.noshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void theLineThatOutcomesWereDrawnFromIsFound() {
        Random chance = new Random(1);
        double[] scores = new double[20_000];
        boolean[] missed = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = chance.nextGaussian();
            missed[i] = chance.nextDouble() < Calibration.logistic(-1 + 0.6 * scores[i]);
        }
        Calibration line = Calibration.fit(scores, missed, 0);
        assertThat(line.intercept()).isCloseTo(-1, within(0.05));
        assertThat(line.slope()).isCloseTo(0.6, within(0.05));
    }

    @Test
    void scoresThatSplitTheOutcomesPerfectlyStayFinite() {
        Calibration line = Calibration.fit(new double[] {-1, -1, 1, 1}, new boolean[] {false, false, true, true}, 1);
        assertThat(line.risk(1)).isBetween(0.5, 1.0);
        assertThat(line.slope()).isFinite();
    }

    @Test
    void theMeanMeetsTheRate() {
        double[] scores = {-2, -1, 0, 1};
        Calibration line = new Calibration(0, 0.5).meeting(0.3, scores);
        double mean = (line.risk(-2) + line.risk(-1) + line.risk(0) + line.risk(1)) / 4;
        assertThat(mean).isCloseTo(0.3, within(1e-9));
    }
}
