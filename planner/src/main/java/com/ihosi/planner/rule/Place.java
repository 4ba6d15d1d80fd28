package com.ihosi.planner.rule;

import com.ihosi.planner.FieldException;

/** Where in a condition; both count from 1. */
record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    /** A refusal of the condition that says this place. */
    FieldException refuse(String sentence) {
        return new FieldException(Condition.FIELD, "Line %d, column %d: %s".formatted(line, column, sentence));
    }
}
