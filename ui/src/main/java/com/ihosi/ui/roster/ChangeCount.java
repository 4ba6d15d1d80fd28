package com.ihosi.ui.roster;

import java.util.List;

/** Counts what a marked board changes. */
final class ChangeCount {

    private ChangeCount() {}

    static WeekState.Changes of(Board marked) {
        List<Board.Row> rows =
                marked.groups().stream().flatMap(group -> group.rows().stream()).toList();
        int added = 0;
        int removed = 0;
        int doctors = 0;
        for (Board.Row row : rows) {
            int plus = count(row, Board.Change.ADDED);
            int minus = count(row, Board.Change.REMOVED);
            added += plus;
            removed += minus;
            doctors += plus + minus > 0 ? 1 : 0;
        }
        return new WeekState.Changes(added, removed, doctors);
    }

    private static int count(Board.Row row, Board.Change change) {
        return Math.toIntExact(row.cells().stream()
                .flatMap(cell -> cell.chips().stream())
                .filter(chip -> chip.change() == change)
                .count());
    }
}
