package com.ihosi.planner.overbooking;

import com.ihosi.planner.FieldChecks;
import java.util.Set;

/**
 * What no schedule may pass, whatever it would gain.
 *
 * @param perSlot the most visits of a slot
 * @param extraWait how much longer than the others those with the highest risk may be expected to wait, in slots
 * @param closed slots in which nobody is booked further
 */
public record Guards(int perSlot, double extraWait, Set<Integer> closed) {

    /** Nothing is guarded. */
    public static final Guards NONE = new Guards(Integer.MAX_VALUE, Double.POSITIVE_INFINITY, Set.of());

    public Guards {
        closed = Set.copyOf(closed);
        new FieldChecks()
                .check(perSlot >= 1, "perSlot", "At least one visit (not %d) must fit into a slot.".formatted(perSlot))
                .check(
                        extraWait >= 0,
                        "extraWait",
                        "The longer wait (%s slots) must not be negative.".formatted(extraWait))
                .done();
    }

    /** Guards without closed slots. */
    public Guards(int perSlot, double extraWait) {
        this(perSlot, extraWait, Set.of());
    }

    /**
     * The most visits of a slot.
     *
     * @param booked how many it has already, which stay however many they are
     */
    int most(int slot, int booked) {
        return closed.contains(slot) ? booked : Math.max(perSlot, booked);
    }

    boolean guardWaits() {
        return extraWait < Double.POSITIVE_INFINITY;
    }
}
