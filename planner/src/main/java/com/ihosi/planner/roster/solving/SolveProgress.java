package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Score;

/** How far a solve has come: seconds since its start, its best score, and moves tried in each second so far. */
public record SolveProgress(double seconds, Score best, long movesPerSecond) {}
