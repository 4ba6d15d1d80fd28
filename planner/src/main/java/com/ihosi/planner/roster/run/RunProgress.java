package com.ihosi.planner.roster.run;

import com.ihosi.planner.roster.Score;

/** The best score that a run knew so many milliseconds after its start, and how many moves it had tried by then. */
public record RunProgress(long millis, Score score, long moves) {}
