package com.ihosi.planner.roster.solving;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds a good roster for a problem. Parts that no doctor links are solved apart and at the same time; where there are more
 * processors than parts, several searches work on one and share their best. Several solves may run at once.
 */
public final class RosterSolver {

    private final int processors;
    private final EnvironmentMode mode;

    /** Uses all processors of this machine. */
    public RosterSolver() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** Uses so many processors for each solve, at least 1. */
    public RosterSolver(int processors) {
        this(processors, EnvironmentMode.NON_REPRODUCIBLE);
    }

    RosterSolver(int processors, EnvironmentMode mode) {
        this.processors = Math.max(1, processors);
        this.mode = mode;
    }

    /**
     * Searches until the limits are reached or it is told to stop, and returns the best roster that it has seen: one without broken
     * hard rules if it has seen any.
     *
     * @param start the roster to begin from, null to make one
     * @param listener told about once a second, on the calling thread
     * @param stop asked many times a second, on the calling thread: true ends the solve
     */
    public RosterSolution solve(
            RosterProblem problem,
            @Nullable Roster start,
            SolveLimits limits,
            ProgressListener listener,
            BooleanSupplier stop) {
        return new Solve(problem, start, limits, processors, mode).run(listener, stop);
    }
}
