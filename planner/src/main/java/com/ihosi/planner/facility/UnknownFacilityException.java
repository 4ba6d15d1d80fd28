package com.ihosi.planner.facility;

import com.ihosi.planner.PlannerException;

/** No facility has the name that was given. */
public final class UnknownFacilityException extends PlannerException {

    private static final long serialVersionUID = 1L;

    /** Refuses with the unknown name and advice. */
    public UnknownFacilityException(String message) {
        super(message);
    }
}
