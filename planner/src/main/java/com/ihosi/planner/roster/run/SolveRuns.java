package com.ihosi.planner.roster.run;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Week;
import java.util.List;
import java.util.function.Consumer;

/** Asks for solves, stops them, and shows how they are getting on. */
public final class SolveRuns {

    /**
     * Queues a solve; a worker of this or another process takes it up within a second or two. Needs the right to plan in
     * every facility named.
     *
     * @throws WeekIsBeingSolvedException if a run of that week is open at any of them; names whose and since when
     * @throws com.ihosi.planner.PlannerException if the week is over
     */
    public SolveRun.Id request(Actor actor, SolveRequest request) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Solves at once in this process, through the same queue, and returns when the drafts are stored. */
    public SolveOutcome solveNow(Actor actor, SolveRequest request, Consumer<RunProgress> listener) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Ends a run early, whichever process works on it; what it has found becomes the draft. Needs the right to plan. */
    public void stop(Actor actor, Facility.Id facility, SolveRun.Id run) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A run that the facility is part of; fails where there is none. */
    public SolveRun get(Facility.Id facility, SolveRun.Id run) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The runs of a facility's week, the newest first, at most 50. */
    public List<SolveRun> list(Facility.Id facility, Week week) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The score curve of a run that the facility is part of, after so many milliseconds since its start. */
    public List<RunProgress> listProgress(Facility.Id facility, SolveRun.Id run, long afterMillis) {
        throw new UnsupportedOperationException("not built yet");
    }
}
