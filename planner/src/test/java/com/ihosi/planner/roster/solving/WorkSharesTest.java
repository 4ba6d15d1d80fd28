package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WorkSharesTest {

    private static final Offset<Double> CLOSE = within(0.02);

    private final RandomGenerator random = new SplittableRandom(1);

    @Test
    void windowsTakeTheirPartOfTheWorkHoweverDearTheyAre() {
        assertThat(partOfWindows(100)).isCloseTo(0.6, CLOSE);
        assertThat(partOfWindows(5000)).isCloseTo(0.6, CLOSE);
    }

    private double partOfWindows(int work) {
        WorkShares shares = new WorkShares(28);
        double windows = 0;
        double blocks = 0;
        for (int count = 0; count < 100_000; count++) {
            if (shares.windowIsDue()) {
                shares.windowLength(random);
                shares.window(work);
                windows += work;
            } else {
                shares.block();
                blocks += WorkShares.BLOCK;
            }
        }
        return windows / (windows + blocks);
    }

    @Test
    void lengthsTakeTheSamePartOfTheWorkHoweverDearTheLongOnesAre() {
        WorkShares shares = new WorkShares(364);
        double ofShort = 0;
        double all = 0;
        for (int count = 0; count < 100_000; count++) {
            int length = shares.windowLength(random);
            int work = length * length;
            shares.window(work);
            ofShort += length < 10 ? work : 0;
            all += work;
        }
        assertThat(ofShort / all).isCloseTo(0.2, CLOSE);
    }

    @Test
    void noWindowIsLongerThanThePeriod() {
        for (int days : new int[] {1, 7, 8, 15}) {
            WorkShares shares = new WorkShares(days);
            for (int count = 0; count < 1000; count++) {
                assertThat(shares.windowLength(random)).isBetween(1, days);
                shares.window(1);
            }
        }
    }
}
