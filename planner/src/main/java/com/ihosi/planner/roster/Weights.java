package com.ihosi.planner.roster;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each rule weighs at a facility. A rule that is not listed has its default weight; a weight of 0 switches a soft rule
 * off, other rules weigh at least 1.
 */
public record Weights(Map<Rule, Integer> changed) {

    /** Every rule at its default. */
    public static final Weights STANDARD = new Weights(Map.of());

    /** The heaviest weight. */
    public static final int MOST = 100_000;

    public Weights {
        changed.forEach(Weights::check);
        changed = Map.copyOf(changed);
    }

    private static void check(Rule rule, int weight) {
        Check.that(weight >= 0, "The weight (%d) of rule %s must not be negative.", weight, rule);
        Check.that(weight <= MOST, "The weight (%d) of rule %s must be at most %d.", weight, rule, MOST);
        Check.that(
                weight >= least(rule),
                "The weight (%d) of rule %s must be at least 1. Only soft rules can be switched off.",
                weight,
                rule);
    }

    /** The lightest weight of a rule: only soft rules can be switched off. */
    public static int least(Rule rule) {
        return rule.level() == Level.SOFT ? 0 : 1;
    }

    public int of(Rule rule) {
        return changed.getOrDefault(rule, rule.defaultWeight());
    }

    /** These weights with one changed. */
    public Weights with(Rule rule, int weight) {
        Map<Rule, Integer> more = new EnumMap<>(Rule.class);
        more.putAll(changed);
        more.put(rule, weight);
        return new Weights(more);
    }
}
