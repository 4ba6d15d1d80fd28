package com.ihosi.planner.roster.instance;

import com.ihosi.planner.PlannerException;

/** A file of an instance or a roster has a line that cannot be understood. */
public final class InstanceFormatException extends PlannerException {

    private static final long serialVersionUID = 1L;

    private final int line;

    InstanceFormatException(int line, String problem) {
        super("line %d: %s".formatted(line, problem));
        this.line = line;
    }

    /** The number of the line, from 1. */
    public int line() {
        return line;
    }
}
