package com.ihosi.planner.roster;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of a burden falls to a doctor if all bear it evenly. The price grows with the square of the distance, so that a
 * burden is spread.
 *
 * @param rule which burden: nights, weekends, hours or on-calls
 * @param before what the doctor has borne in earlier rosters: nights, weekends, minutes or on-calls
 * @param target what the doctor should have borne by the end of this one, in the same unit
 * @param within the days that count, null for all of the period
 */
public record FairShare(
        Rule rule, int before, int target, @Nullable Stretch within) {

    /** Minutes that count as one step from the fair share of hours. */
    public static final int MINUTES_STEP = 480;

    private static final Set<Rule> FAIRNESS =
            Set.of(Rule.FAIR_NIGHTS, Rule.FAIR_WEEKENDS, Rule.FAIR_HOURS, Rule.FAIR_ON_CALLS);
    private static final int MOST = 1_000_000;

    /** A share of the whole period. */
    public FairShare(Rule rule, int before, int target) {
        this(rule, before, target, null);
    }

    public FairShare {
        Check.that(FAIRNESS.contains(rule), "A fair share must be of %s, not of %s.", FAIRNESS, rule);
        Check.between("burden borne before", before, -MOST, MOST);
        Check.between("fair share", target, -MOST, MOST);
    }

    /** The degree of a distance from the fair share, in the rule's unit: the square of its whole steps. */
    static long degree(Rule rule, int distance) {
        long steps = rule == Rule.FAIR_HOURS ? distance / MINUTES_STEP : distance;
        return steps * steps;
    }
}
