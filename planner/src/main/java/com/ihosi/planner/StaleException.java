package com.ihosi.planner;

/** What was to be changed has been changed by somebody else since it was read; nothing was changed. */
public final class StaleException extends PlannerException {

    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence that says what was changed meanwhile. */
    public StaleException(String message) {
        super(message);
    }
}
