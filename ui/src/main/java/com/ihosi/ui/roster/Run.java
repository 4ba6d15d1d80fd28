package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Score;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A solve of the week: where it is, whose it is, and how the score came down.
 *
 * @param seconds the time it may take
 * @param repair whether it plans anew what was published, with little disturbance
 * @param stopping whether somebody asked it to stop
 * @param facilities those that are solved together with this one
 * @param elapsed seconds since it began, 0 while it waits
 * @param note why it failed, or what should be known of it
 */
record Run(
        UUID id,
        State state,
        boolean repair,
        boolean stopping,
        String owner,
        List<String> facilities,
        int seconds,
        double elapsed,
        List<Point> curve,
        Optional<String> note) {

    Run {
        facilities = List.copyOf(facilities);
        curve = List.copyOf(curve);
    }

    /** Where a run is. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOpen() {
            return this == QUEUED || this == RUNNING;
        }
    }

    /** The best score known some seconds after the start. */
    record Point(double second, Score score) {}

    Optional<Score> findBest() {
        return curve.isEmpty() ? Optional.empty() : Optional.of(curve.getLast().score());
    }
}
