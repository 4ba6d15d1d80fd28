package com.ihosi.planner.overbooking;

import com.ihosi.planner.FieldChecks;

/**
 * What a session's parts cost, each for one slot in the model of slots and for one minute in that of intervals.
 *
 * @param waiting of patients
 * @param idle of the doctor
 * @param overtime of the doctor
 */
public record Weights(double waiting, double idle, double overtime) {

    /** The highest weight. */
    public static final double MOST = 1000;

    public Weights {
        new FieldChecks()
                .check(isWeight(waiting), "weights.wait", sentence("waiting", waiting))
                .check(isWeight(idle), "weights.idle", sentence("idle time", idle))
                .check(isWeight(overtime), "weights.overtime", sentence("overtime", overtime))
                .done();
    }

    private static boolean isWeight(double weight) {
        return weight >= 0 && weight <= MOST;
    }

    private static String sentence(String what, double weight) {
        return "The weight of %s (%s) must be 0 to %.0f.".formatted(what, weight, MOST);
    }
}
