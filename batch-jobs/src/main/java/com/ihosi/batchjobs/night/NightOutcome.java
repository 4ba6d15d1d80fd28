package com.ihosi.batchjobs.night;

import com.ihosi.planner.facility.Facility;
import java.util.Optional;

/**
 * What became of a job at a facility.
 *
 * @param written rows that it wrote
 * @param error what it failed of
 */
public record NightOutcome(Facility facility, Result result, long written, Optional<String> error) {

    /** How it went. */
    public enum Result {
        DONE,
        /** Refused: it was done for that business date before. */
        DONE_BEFORE,
        /** Refused: it is being done, here or by another process. */
        BUSY,
        FAILED
    }

    static NightOutcome refused(Facility facility, Result result) {
        return new NightOutcome(facility, result, 0, Optional.empty());
    }
}
