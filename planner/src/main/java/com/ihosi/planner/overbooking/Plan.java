package com.ihosi.planner.overbooking;

import java.util.List;

/**
 * A session with all its visits booked.
 *
 * @param slotOfVisit where each is
 * @param exact whether no schedule is better; else one may be that was not found
 */
public record Plan(Session session, List<Integer> slotOfVisit, Figures figures, boolean exact) {

    private static final double KEPT = 1e-9;

    public Plan {
        slotOfVisit = List.copyOf(slotOfVisit);
    }

    /** Whether it passes nothing that is guarded. */
    public boolean keepsGuards() {
        return Timeline.of(session, slotOfVisit).excess() < KEPT;
    }

    /** The schedule as the session's model tells it: the slot of each visit, or the visits of each interval. */
    public List<Integer> schedule() {
        return session.told(slotOfVisit);
    }
}
