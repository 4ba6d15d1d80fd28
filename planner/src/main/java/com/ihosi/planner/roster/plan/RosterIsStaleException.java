package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;

/** Somebody published another roster since the draft was made; the message says who and when. */
public final class RosterIsStaleException extends PlannerException {

    private static final long serialVersionUID = 1L;

    /** Refuses with that sentence. */
    public RosterIsStaleException(String message) {
        super(message);
    }
}
