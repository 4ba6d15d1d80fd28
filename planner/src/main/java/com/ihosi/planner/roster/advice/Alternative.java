package com.ihosi.planner.roster.advice;

import java.util.List;

/** Something else that could be done about a duty, and what it would do to the roster. */
public record Alternative(Kind kind, List<DayChange> changes, Effect effect) {

    public Alternative {
        changes = List.copyOf(changes);
    }

    /** What would be different. */
    public enum Kind {
        /** The doctor has that day off. */
        OFF,
        /** The doctor works another shift that day. */
        OTHER_SHIFT,
        /** Another doctor works the shift. */
        OTHER_DOCTOR
    }
}
