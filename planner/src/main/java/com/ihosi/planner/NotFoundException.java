package com.ihosi.planner;

/** There is no such thing at the facility, or none that whoever asks may know of. */
public final class NotFoundException extends PlannerException {

    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence that names the kind of thing, such as "There is no such appointment at this facility." */
    public NotFoundException(String message) {
        super(message);
    }
}
