package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelTableTest {

    private static final int MOST = 10;

    @Test
    void theCheapestAreKeptAlsoWhereManyCostTheSame() {
        RandomGenerator random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            LabelTable labels = new LabelTable(1);
            double[] costs = IntStream.range(0, 5 + random.nextInt(60))
                    .mapToDouble(label -> random.nextInt(4))
                    .toArray();
            for (int label = 0; label < costs.length; label++) {
                labels.offer(costs[label], costs[label], label, 0, -1, new int[1], 1);
            }
            labels.prune(MOST);
            assertThat(IntStream.range(0, labels.size())
                            .mapToDouble(labels::cost)
                            .sorted()
                            .toArray())
                    .isEqualTo(DoubleStream.of(costs).sorted().limit(MOST).toArray());
        }
    }

    @Test
    void ofTheSameStateAndTotalsTheCheapestIsKept() {
        LabelTable labels = new LabelTable(2);
        labels.offer(3, 3, 7, 1, -1, new int[] {1, 5}, 1);
        labels.offer(2, 2, 7, 2, -1, new int[] {1, 9}, 1);
        labels.offer(9, 9, 7, 3, -1, new int[] {2, 5}, 1);
        assertThat(labels.size()).isEqualTo(2);
        assertThat(labels.cost(0)).isEqualTo(2);
        assertThat(labels.choice(0)).isEqualTo(2);
    }
}
