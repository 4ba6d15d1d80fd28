package com.ihosi.planner.rule;

/** How finely something must be asked: once for all times of a request, for each day, or for each moment. */
public enum Grain {
    REQUEST,
    DAY,
    MOMENT;

    /** The finer one of the two. */
    public Grain and(Grain other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
