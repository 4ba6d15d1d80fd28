package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;

/** A doctor of the draft is taken elsewhere at the time of a duty; the message says who and on which day. */
public final class DoctorIsBusyException extends PlannerException {

    private static final long serialVersionUID = 1L;

    /** Refuses with that sentence. */
    public DoctorIsBusyException(String message) {
        super(message);
    }
}
