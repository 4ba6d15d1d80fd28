package com.ihosi.batchjobs.night;

/**
 * A step of a job, done piece by piece.
 *
 * @param name what it is called among the job's steps
 * @param work does the next piece, in transactions of its own, and tells whether there is more
 */
public record NightStep(String name, Work work) {

    /** Does a piece of a step. What it writes must be the same when it is written again: a killed piece is repeated. */
    @FunctionalInterface
    public interface Work {

        /** Returns whether there is another piece. */
        boolean run(Piece piece);
    }
}
