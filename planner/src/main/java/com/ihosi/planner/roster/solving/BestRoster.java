package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Score;

/** Keeps the best roster that the searches of a part have seen, by score and not by energy. May be used by any thread. */
final class BestRoster {

    private volatile Kept kept;

    BestRoster(Score score, Snapshot roster) {
        kept = new Kept(score, roster);
    }

    /** Keeps what is on the board if it is better. */
    void offer(Board board) {
        if (board.betterThan(kept.score)) {
            keep(new Kept(board.score(), Snapshot.of(board)));
        }
    }

    private synchronized void keep(Kept better) {
        if (better.score.betterThan(kept.score)) {
            kept = better;
        }
    }

    /** The best at this moment, its score and its roster together. */
    Kept get() {
        return kept;
    }

    /** A roster with its score. */
    record Kept(Score score, Snapshot roster) {}
}
