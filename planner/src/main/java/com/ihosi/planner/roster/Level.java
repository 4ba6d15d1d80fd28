package com.ihosi.planner.roster;

/** How bad it is to break a rule: what is hard comes before all that is medium, and that before all that is soft. */
public enum Level {
    HARD,
    MEDIUM,
    SOFT
}
