package com.ihosi.planner.roster.run;

/** A run that failed through no fault of whoever asked for it; the run says so too. */
public final class SolveFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SolveFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
