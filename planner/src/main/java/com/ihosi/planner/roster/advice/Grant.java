package com.ihosi.planner.roster.advice;

import java.util.List;

/** The cheapest way found to grant a wish, without any change where it is granted already. */
public record Grant(List<DayChange> changes, Effect effect) {

    public Grant {
        changes = List.copyOf(changes);
    }

    /** Whether nothing is to be done. */
    public boolean isGranted() {
        return changes.isEmpty();
    }
}
