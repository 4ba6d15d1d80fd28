package com.ihosi.planner.overbooking;

import com.ihosi.planner.FieldChecks;

/**
 * What no schedule may pass, whatever it would gain.
 *
 * @param perSlot the most visits of a slot
 * @param extraWait how much longer than the others those with the highest risk may be expected to wait, in slots
 */
public record Guards(int perSlot, double extraWait) {

    /** Nothing is guarded. */
    public static final Guards NONE = new Guards(Integer.MAX_VALUE, Double.POSITIVE_INFINITY);

    public Guards {
        new FieldChecks()
                .check(perSlot >= 1, "perSlot", "At least one visit (not %d) must fit into a slot.".formatted(perSlot))
                .check(
                        extraWait >= 0,
                        "extraWait",
                        "The longer wait (%s slots) must not be negative.".formatted(extraWait))
                .done();
    }

    boolean guardWaits() {
        return extraWait < Double.POSITIVE_INFINITY;
    }
}
