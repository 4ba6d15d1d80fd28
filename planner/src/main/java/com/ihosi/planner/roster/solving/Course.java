package com.ihosi.planner.roster.solving;

/** How far a solve has come, and whether it is over: the same for all its searches. */
final class Course {

    private static final double NANOS = 1e9;

    private final SolveLimits limits;
    private final long started = System.nanoTime();
    private volatile boolean ended;

    Course(SolveLimits limits) {
        this.limits = limits;
    }

    double seconds() {
        return (System.nanoTime() - started) / NANOS;
    }

    /** Ends the solve early. */
    void end() {
        ended = true;
    }

    /** Whether it was ended or has used up its time. */
    boolean over() {
        return ended || seconds() >= limits.seconds();
    }

    /** Whether it is measured in steps. */
    boolean inSteps() {
        return limits.steps() != null;
    }

    /** The part, 0 to 1, of a search that is done after so many of its steps. */
    double done(int steps) {
        Integer most = limits.steps();
        return most == null ? seconds() / limits.seconds() : (double) steps / most;
    }
}
