package com.ihosi.planner;

/**
 * A wish of a user that is refused for a reason he can do something about: unknown names, values out of range,
 * somebody else's newer work. Its message is one sentence for that user; nothing was changed.
 */
public class PlannerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence that says what is wrong and, where it helps, what to do instead. */
    public PlannerException(String message) {
        super(message);
    }
}
