package com.ihosi.planner.roster;

import java.util.Comparator;

/**
 * The price of everything that is wrong with a roster, level by level; nothing wrong is {@link #PERFECT}, and the smaller
 * score is the better one.
 */
public record Score(long hard, long medium, long soft) implements Comparable<Score> {

    public static final Score PERFECT = new Score(0, 0, 0);

    private static final Comparator<Score> ORDER = Comparator.comparingLong(Score::hard)
            .thenComparingLong(Score::medium)
            .thenComparingLong(Score::soft);

    /** Whether no hard rule is broken. */
    public boolean feasible() {
        return hard == 0;
    }

    public boolean betterThan(Score other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
