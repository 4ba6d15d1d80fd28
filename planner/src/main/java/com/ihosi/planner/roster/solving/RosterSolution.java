package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.Score;

/** The best roster of a solve, with what it took to find it. */
public record RosterSolution(Roster roster, Score score, double seconds, long moves) {

    /** Moves tried in each second. */
    public long movesPerSecond() {
        return Math.round(moves / Math.max(seconds, 0.001));
    }
}
