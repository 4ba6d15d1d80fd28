package com.ihosi.batchjobs.night;

import com.ihosi.planner.facility.Facility;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What became of a job at a facility.
 *
 * @param written rows that it wrote
 * @param error what it failed of
 */
public record NightOutcome(Facility facility, Result result, long written, Optional<String> error) {

    private static final String RESULT = "result";
    private static final String WRITTEN = "written";
    private static final String ERROR = "error";

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

    static NightOutcome failed(Facility facility, String error) {
        return new NightOutcome(facility, Result.FAILED, 0, Optional.of(error));
    }

    /** For whoever asked for it in another process. */
    void write(ExecutionContext place) {
        place.putString(RESULT, result.name());
        place.putLong(WRITTEN, written);
        error.ifPresent(text -> place.putString(ERROR, text));
    }

    /** What was written there, if there was an outcome. */
    static Optional<NightOutcome> read(Facility facility, ExecutionContext place) {
        return place.containsKey(RESULT)
                ? Optional.of(new NightOutcome(
                        facility,
                        Result.valueOf(place.getString(RESULT)),
                        place.getLong(WRITTEN),
                        place.containsKey(ERROR) ? Optional.of(place.getString(ERROR)) : Optional.empty()))
                : Optional.empty();
    }
}
