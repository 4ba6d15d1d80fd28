package com.ihosi.ui.calendar;

import com.ihosi.ui.calendar.Sheet.Stretch;
import java.util.ArrayList;
import java.util.List;

/** Puts what overlaps beside each other: the fewest columns for each run of what hangs together. */
final class Beside {

    private Beside() {}

    /** Where something stands. */
    record Place(int column, int columns) {

        static final Place ALONE = new Place(0, 1);
    }

    /** The places of stretches that are sorted by their start, in the same order. */
    static List<Place> of(List<Stretch> sorted) {
        List<Place> places = new ArrayList<>();
        for (int first = 0; first < sorted.size(); ) {
            int last = endOfRun(sorted, first);
            places.addAll(run(sorted.subList(first, last)));
            first = last;
        }
        return places;
    }

    private static int endOfRun(List<Stretch> sorted, int first) {
        int until = sorted.get(first).until();
        int next = first + 1;
        while (next < sorted.size() && sorted.get(next).from() < until) {
            until = Math.max(until, sorted.get(next).until());
            next++;
        }
        return next;
    }

    private static List<Place> run(List<Stretch> run) {
        List<Integer> ends = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (Stretch each : run) {
            int column = 0;
            while (column < ends.size() && ends.get(column) > each.from()) {
                column++;
            }
            if (column == ends.size()) {
                ends.add(each.until());
            } else {
                ends.set(column, each.until());
            }
            columns.add(column);
        }
        return columns.stream().map(column -> new Place(column, ends.size())).toList();
    }
}
