package com.ihosi.batchjobs.generating;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Divides whole things in proportion to weights. */
final class Shares {

    private Shares() {}

    /** Parts that add up to the total: each gets its least, and the rest goes one by one to who is furthest behind. */
    static int[] divide(int total, double[] weights, int least) {
        int[] parts = new int[weights.length];
        Arrays.fill(parts, Math.min(least, total / weights.length));
        int left = total - Arrays.stream(parts).sum();
        for (int i = 0; i < left; i++) {
            int next = IntStream.range(0, weights.length)
                    .boxed()
                    .max((a, b) -> Double.compare(weights[a] / (parts[a] + 1), weights[b] / (parts[b] + 1)))
                    .orElseThrow();
            parts[next]++;
        }
        return parts;
    }
}
