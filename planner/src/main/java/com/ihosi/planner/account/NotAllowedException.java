package com.ihosi.planner.account;

import com.ihosi.planner.PlannerException;

/** The account lacks the right for what was asked; told alike whether the thing exists or not. */
public final class NotAllowedException extends PlannerException {

    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence that names the right that is missing. */
    public NotAllowedException(String message) {
        super(message);
    }
}
