package com.ihosi.planner.roster;

import java.util.Comparator;
import java.util.List;

/**
 * The price of everything that is wrong with a roster, level by level; nothing wrong is {@link #PERFECT}, and the smaller
 * score is the better one.
 */
public record Score(long hard, long medium, long soft) implements Comparable<Score> {

    public static final Score PERFECT = new Score(0, 0, 0);

    private static final Comparator<Score> ORDER = Comparator.comparingLong(Score::hard)
            .thenComparingLong(Score::medium)
            .thenComparingLong(Score::soft);

    /** What violations cost together. */
    public static Score of(List<Violation> violations) {
        return new Score(of(violations, Level.HARD), of(violations, Level.MEDIUM), of(violations, Level.SOFT));
    }

    private static long of(List<Violation> violations, Level level) {
        return violations.stream()
                .filter(violation -> violation.rule().level() == level)
                .mapToLong(Violation::price)
                .sum();
    }

    public Score plus(Score more) {
        return new Score(hard + more.hard, medium + more.medium, soft + more.soft);
    }

    /** How much worse this score is than another, negative where it is better. */
    public Score minus(Score other) {
        return new Score(hard - other.hard, medium - other.medium, soft - other.soft);
    }

    /** The price at a level. */
    public long at(Level level) {
        return switch (level) {
            case HARD -> hard;
            case MEDIUM -> medium;
            case SOFT -> soft;
        };
    }

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
