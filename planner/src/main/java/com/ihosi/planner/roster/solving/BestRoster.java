package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Score;

/** Keeps the best roster that a search has seen, by score and not by energy. May be read by any thread. */
final class BestRoster {

    private final RosterRules rules;
    private volatile Kept kept;

    BestRoster(RosterRules rules, Board board) {
        this.rules = rules;
        kept = new Kept(board.score(), board.copy());
    }

    /** Keeps what is on the board if it is better; only for the thread of the search. */
    void offer(Board board) {
        if (board.betterThan(kept.score)) {
            kept = new Kept(board.score(), board.copy());
        }
    }

    Score score() {
        return kept.score;
    }

    int[][] numbers() {
        return kept.numbers;
    }

    Roster roster() {
        return rules.roster(kept.numbers);
    }

    private static final class Kept {

        private final Score score;
        private final int[][] numbers;

        Kept(Score score, int[][] numbers) {
            this.score = score;
            this.numbers = numbers;
        }
    }
}
