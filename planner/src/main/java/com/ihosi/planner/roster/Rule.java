package com.ihosi.planner.roster;

import java.util.Locale;

/**
 * What a roster may be blamed for. A violation costs its rule's weight times its degree, where demand, wishes and closeness
 * bring a price of their own as degree.
 */
public enum Rule {
    QUALIFICATION(Level.HARD, Unit.TIMES, 10),
    EMPLOYMENT(Level.HARD, Unit.TIMES, 10),
    LEAVE(Level.HARD, Unit.TIMES, 10),
    ONE_PLACE(Level.HARD, Unit.TIMES, 10),
    TRAVEL(Level.HARD, Unit.TIMES, 10),
    MINIMUM_REST(Level.HARD, Unit.MINUTES, 1),
    SUCCESSION(Level.HARD, Unit.TIMES, 1),
    MOST_MINUTES(Level.HARD, Unit.MINUTES, 1),
    LEAST_MINUTES(Level.HARD, Unit.MINUTES, 1),
    MOST_SHIFTS(Level.HARD, Unit.SHIFTS, 1),
    LEAST_SHIFTS(Level.HARD, Unit.SHIFTS, 1),
    MOST_IN_A_ROW(Level.HARD, Unit.DAYS, 1),
    LEAST_IN_A_ROW(Level.HARD, Unit.DAYS, 1),
    LEAST_OFF_IN_A_ROW(Level.HARD, Unit.DAYS, 1),
    MOST_WEEKENDS(Level.HARD, Unit.WEEKENDS, 1),
    UNMET_DEMAND(Level.MEDIUM, Unit.DOCTORS, 1),
    SHORT_COVER(Level.SOFT, Unit.DOCTORS, 1),
    OVER_COVER(Level.SOFT, Unit.DOCTORS, 1),
    WISH(Level.SOFT, Unit.TIMES, 1),
    FAIR_NIGHTS(Level.SOFT, Unit.SHIFTS, 1),
    FAIR_WEEKENDS(Level.SOFT, Unit.WEEKENDS, 1),
    FAIR_HOURS(Level.SOFT, Unit.MINUTES, 1),
    FAIR_ON_CALLS(Level.SOFT, Unit.SHIFTS, 1),
    CLOSENESS(Level.SOFT, Unit.SHIFTS, 1);

    private final Level level;
    private final Unit unit;
    private final int defaultWeight;

    Rule(Level level, Unit unit, int defaultWeight) {
        this.level = level;
        this.unit = unit;
        this.defaultWeight = defaultWeight;
    }

    public Level level() {
        return level;
    }

    /** What the amount of a violation of this rule is counted in. */
    public Unit unit() {
        return unit;
    }

    /** The weight where a facility has not set its own. */
    public int defaultWeight() {
        return defaultWeight;
    }

    /** The key of its word in the translations, such as {@code rule.minimum-rest}. */
    public String key() {
        return "rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
