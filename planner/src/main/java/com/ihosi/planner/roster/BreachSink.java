package com.ihosi.planner.roster;

/** Takes what the arithmetic of a line's rules finds broken: the solver adds the prices up, the audit writes them down. */
@FunctionalInterface
public interface BreachSink {

    /**
     * A rule is broken.
     *
     * @param firstDay the day it begins on, negative before the period
     * @param days how many days it spans
     * @param amount how far it is broken in the rule's unit
     * @param bound what the rule asks for, in the same unit
     * @param price what that costs at the rule's level
     */
    void breach(Rule rule, int firstDay, int days, int amount, int bound, long price);
}
