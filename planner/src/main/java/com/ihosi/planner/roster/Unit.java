package com.ihosi.planner.roster;

/** What the amount of a violation counts. */
public enum Unit {
    MINUTES(60),
    DAYS(1),
    SHIFTS(1),
    WEEKENDS(1),
    DOCTORS(1),
    TIMES(1);

    private final int grain;

    Unit(int grain) {
        this.grain = grain;
    }

    /** The degree of an amount: whole units, and each begun hour for minutes. */
    public int degree(int amount) {
        return (amount + grain - 1) / grain;
    }
}
