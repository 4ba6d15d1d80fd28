package com.ihosi.planner.slot;

import java.util.List;

/**
 * A time that can be booked with the reasons for its rank.
 *
 * @param cost how many minutes of inconvenience it stands for; the least is best
 */
public record RankedSlot(Slot slot, long cost, List<Reason> reasons) {

    /** What speaks for a time, or against it. */
    public enum Reason {
        PREFERRED_DATE,
        PREFERRED_TIME,
        FILLS_GAP,
        COMPACT,
        OPENS_GAP,
        EVEN_LOAD,
        FIRST_AVAILABLE,
        OVERBOOKED
    }

    public RankedSlot {
        reasons = List.copyOf(reasons);
    }
}
