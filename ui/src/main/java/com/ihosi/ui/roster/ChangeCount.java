package com.ihosi.ui.roster;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts what a board would change if it were published. */
final class ChangeCount {

    private ChangeCount() {}

    /** The changes that a marked board shows. */
    static WeekState.Changes of(Board marked) {
        int added = count(marked, Board.Change.ADDED);
        int removed = count(marked, Board.Change.REMOVED);
        return new WeekState.Changes(added, removed, doctors(marked, change -> change != Board.Change.NONE));
    }

    /** All duties of a board that is the first of its week. */
    static WeekState.Changes ofFirst(Board board) {
        return new WeekState.Changes(count(board, Board.Change.NONE), 0, doctors(board, change -> true));
    }

    private static int count(Board board, Board.Change wanted) {
        return Math.toIntExact(rows(board)
                .flatMap(ChangeCount::changes)
                .filter(change -> change == wanted)
                .count());
    }

    private static int doctors(Board board, Predicate<Board.Change> counts) {
        return Math.toIntExact(
                rows(board).filter(row -> changes(row).anyMatch(counts)).count());
    }

    private static Stream<Board.Row> rows(Board board) {
        return board.groups().stream().flatMap(group -> group.rows().stream());
    }

    private static Stream<Board.Change> changes(Board.Row row) {
        return row.cells().stream().flatMap(cell -> cell.chips().stream()).map(Board.Chip::change);
    }
}
