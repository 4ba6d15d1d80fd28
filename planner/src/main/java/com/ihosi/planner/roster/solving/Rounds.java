package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterRules;

/**
 * Divides the course of a search into rounds of annealing, each from hot to cold: one where the problem is large for the time, and
 * as many as are long enough where it is small, because annealing still longer gains less than trying again. Where repairs follow,
 * they have the rest of the course.
 */
final class Rounds {

    /** How many tries for each day of each doctor a round is long enough with: measured. */
    private static final long ENOUGH = 120_000;

    private static final int MOST = 1000;

    /** The part of the course after which the speed is known. */
    private static final double LOOK = 0.02;

    private final double enough;
    private final Repairs repairs;
    private int number;

    /** When repairs follow the annealing: measured. */
    enum Repairs {
        NEVER(1),
        LATE(0.85),
        EARLY(0.4);

        private final double from;

        Repairs(double from) {
            this.from = from;
        }
    }

    Rounds(RosterRules rules, Repairs repairs) {
        this.repairs = repairs;
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
        double rounds = done / repairs.from * annealings();
        return done >= repairs.from ? 1 : rounds - Math.floor(rounds);
    }

    private int annealings() {
        return (int) Math.max(1, number * repairs.from);
    }

    /** Whether annealing is over and it is the turn of repairs. */
    boolean repairing(double done) {
        return repairs != Repairs.NEVER && done >= repairs.from;
    }

    /** Whether there is more than one. */
    boolean several() {
        return annealings() > 1;
    }
}
