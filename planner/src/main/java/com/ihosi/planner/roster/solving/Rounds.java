package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterRules;

/**
 * Divides the course of a search into rounds of annealing, each from hot to cold: one where the problem is large for the time, and
 * as many as are long enough where it is small, because annealing still longer gains less than trying again.
 */
final class Rounds {

    /** How many tries for each day of each doctor a round is long enough with: measured. */
    private static final long ENOUGH = 120_000;

    private static final int MOST = 1000;

    /** The part of the course after which the speed is known. */
    private static final double LOOK = 0.02;

    private final double enough;
    private int number;

    Rounds(RosterRules rules) {
        enough = (double) ENOUGH * rules.lines() * rules.days();
    }

    /**
     * The part, 0 to 1, of the present round that is done.
     *
     * @param done the part of the course
     * @param tried how many changes were tried until then
     */
    double done(double done, long tried) {
        if (number == 0 && done >= LOOK) {
            number = (int) Math.clamp(tried / done / enough, 1, MOST);
        }
        double rounds = done * Math.max(1, number);
        return done >= 1 ? 1 : rounds - Math.floor(rounds);
    }

    /** Whether there is more than one. */
    boolean several() {
        return number > 1;
    }
}
