package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterRules;

/** What a board held at one moment; nobody writes to it, so searches may hand it to each other. */
final class Snapshot {

    private final int[][] numbers;

    private Snapshot(int[][] numbers) {
        this.numbers = numbers;
    }

    static Snapshot of(Board board) {
        return new Snapshot(board.copy());
    }

    static Snapshot of(RosterRules rules, Roster roster) {
        return new Snapshot(rules.numbers(roster));
    }

    void onto(Board board) {
        board.load(numbers);
    }

    Roster roster(RosterRules rules) {
        return rules.roster(numbers);
    }
}
