package com.ihosi.planner.roster.solving;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** The lines that were found last for each doctor, so that the next search for lines need not begin from nothing. */
final class LinePool {

    private static final int KEPT = 200;

    private final List<Deque<LineColumn>> lines;

    LinePool(int doctors) {
        lines = IntStream.range(0, doctors)
                .<Deque<LineColumn>>mapToObj(doctor -> new ArrayDeque<>())
                .toList();
    }

    Iterable<LineColumn> of(int line) {
        return lines.get(line);
    }

    /** Keeps a line, and forgets the oldest of the doctor where there are too many. */
    void keep(LineColumn column) {
        Deque<LineColumn> kept = lines.get(column.line());
        kept.add(column);
        if (kept.size() > KEPT) {
            kept.poll();
        }
    }
}
