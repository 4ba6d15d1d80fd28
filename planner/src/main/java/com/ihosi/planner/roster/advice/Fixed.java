package com.ihosi.planner.roster.advice;

/** Says which days nobody may change: those that have gone by, and pinned duties. */
@FunctionalInterface
public interface Fixed {

    /** Everything may change. */
    Fixed NOTHING = (line, day) -> false;

    boolean isFixed(int line, int day);
}
