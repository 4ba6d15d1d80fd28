package com.ihosi.batchjobs.dataset;

import com.ihosi.planner.PlannerException;

/** A data set that cannot be read or written at all; its message is for the person who named the folder. */
public final class DatasetException extends PlannerException {

    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence that says what is wrong with the folder. */
    public DatasetException(String message) {
        super(message);
    }

    /** The same, keeping what was thrown. */
    public DatasetException(String message, Throwable cause) {
        super(message);
        initCause(cause);
    }
}
