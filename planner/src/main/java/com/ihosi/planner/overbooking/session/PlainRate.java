package com.ihosi.planner.overbooking.session;

/**
 * How often patients of a facility did not come in the past year.
 *
 * @param visits that were to be
 * @param missed of them
 */
public record PlainRate(long visits, long missed) {

    /** The chance that a patient does not come; 0 where there is no past to tell it from. */
    public double rate() {
        return visits == 0 ? 0 : (double) missed / visits;
    }
}
