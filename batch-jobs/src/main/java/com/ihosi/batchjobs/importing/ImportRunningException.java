package com.ihosi.batchjobs.importing;

import com.ihosi.planner.PlannerException;

/** Another import is running, here or in another process; one at a time is allowed. */
public final class ImportRunningException extends PlannerException {

    private static final long serialVersionUID = 1L;

    ImportRunningException() {
        super("Another import is running. Wait until it has ended.");
    }
}
