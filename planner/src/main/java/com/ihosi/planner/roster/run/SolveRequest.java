package com.ihosi.planner.roster.run;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.Week;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The wish to solve some weeks of some facilities together, for a number of seconds; the seed makes it repeatable.
 *
 * @param kind whether everything is open, or what is published is to change as little as possible
 */
public record SolveRequest(List<Facility.Id> facilities, Horizon horizon, int seconds, long seed, SolveRun.Kind kind) {

    /** The longest that a run may take. */
    public static final int MOST_SECONDS = 3600;

    public SolveRequest {
        facilities = List.copyOf(new LinkedHashSet<>(facilities));
        if (facilities.isEmpty()) {
            throw new PlannerException("A solve run must name at least one facility.");
        }
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new PlannerException(
                    "The time limit (%d) of a solve run must be 1 to %d seconds.".formatted(seconds, MOST_SECONDS));
        }
    }

    /** The wish to solve one week from the ground up. */
    public SolveRequest(List<Facility.Id> facilities, Week week, int seconds, long seed) {
        this(facilities, Horizon.of(week), seconds, seed, SolveRun.Kind.FULL);
    }
}
