package com.ihosi.planner.roster.solving;

import java.util.random.RandomGenerator;

/**
 * Shares the work between changes of blocks and rebuilt windows, and among windows of all lengths, by what they take and not by
 * their number: where rules and choices make long windows dear, they are seldom. Work is counted, not timed, so that the same
 * seed gives the same search.
 */
final class WorkShares {

    /** The part of the work that goes into windows. */
    private static final double WINDOWS = 0.6;
    /** What a changed block takes, in steps of the line program: measured. */
    static final int BLOCK = 60;

    private static final int[] LENGTHS = {7, 10, 14, 20, 28, 43};

    private final int days;
    private final long[] byLength = new long[LENGTHS.length - 1];
    private long windows;
    private long all;
    private int drawn;

    /** @param days the length of the period */
    WorkShares(int days) {
        this.days = days;
    }

    boolean windowIsDue() {
        return windows <= WINDOWS * all;
    }

    void block() {
        all += BLOCK;
    }

    /** How many days the next window has: of those lengths that had the least work yet. */
    int windowLength(RandomGenerator random) {
        drawn = 0;
        for (int length = 1; length < byLength.length && LENGTHS[length] <= days; length++) {
            drawn = byLength[length] < byLength[drawn] ? length : drawn;
        }
        return Math.min(days, random.nextInt(LENGTHS[drawn], LENGTHS[drawn + 1]));
    }

    /** Counts what the window of the length drawn last took. */
    void window(long work) {
        byLength[drawn] += work;
        windows += work;
        all += work;
    }
}
