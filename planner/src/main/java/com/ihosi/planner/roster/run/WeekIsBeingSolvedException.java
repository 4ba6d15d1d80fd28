package com.ihosi.planner.roster.run;

import com.ihosi.planner.PlannerException;

/** Another run of the same week and facility is queued or running; the message says whose it is and since when. */
public final class WeekIsBeingSolvedException extends PlannerException {

    private static final long serialVersionUID = 1L;

    /** Refuses with the sentence that names the first run. */
    public WeekIsBeingSolvedException(String message) {
        super(message);
    }
}
