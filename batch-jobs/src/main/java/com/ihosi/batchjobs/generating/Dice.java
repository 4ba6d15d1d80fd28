package com.ihosi.batchjobs.generating;

import java.util.List;

/** Random numbers (SplitMix64) that are the same on every JDK for the same seed, purpose and index. */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Numbers of their own for one purpose and one thing, so that nothing else's number of throws matters. */
    static Dice of(long seed, String purpose, long index) {
        return new Dice(mix(mix(seed + GOLDEN_GAMMA * purpose.hashCode()) + GOLDEN_GAMMA * index));
    }

    /** A number from 0 to below 1. */
    double unit() {
        state += GOLDEN_GAMMA;
        return (mix(state) >>> 11) * UNIT;
    }

    /** A whole number from 0 to below the bound. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** A whole number from the first to the last. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A number of a standard normal distribution, nearly. */
    double normal() {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum - 6;
    }

    /** A number of an exponential distribution. */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
