package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Roster;
import java.util.function.Supplier;

/** Is told about once a second how a solve goes, on the solve's thread. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener NONE = (progress, best) -> {};

    /**
     * Takes notice.
     *
     * @param best makes the best roster so far, for who wants to keep it against a sudden end; only valid during the call
     */
    void progressed(SolveProgress progress, Supplier<Roster> best);
}
