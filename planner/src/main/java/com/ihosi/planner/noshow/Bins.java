package com.ihosi.planner.noshow;

import java.util.Arrays;

/** Whole numbers in bins that begin at given edges; what lies below the first edge is a bin as well. */
final class Bins {

    static final Bins LEAD = new Bins(1, 2, 3, 4, 5, 7, 8, 11, 15, 22, 29, 43, 64);
    static final Bins AGE = new Bins(1, 5, 10, 14, 18, 22, 26, 32, 38, 45, 52, 60, 66, 72, 80);
    static final Bins DAYS_SINCE = new Bins(3, 6, 8, 11, 15, 22, 43, 92, 183);
    static final Bins HOUR = new Bins(8, 10, 12, 14, 16, 18);

    private final int[] edges;
    private final String[] names;

    private Bins(int... edges) {
        this.edges = edges;
        this.names = new String[edges.length + 1];
        for (int bin = 0; bin <= edges.length; bin++) {
            names[bin] = name(edges, bin);
        }
    }

    private static String name(int[] edges, int bin) {
        if (bin == edges.length) {
            return edges[bin - 1] + "+";
        }
        int first = bin == 0 ? 0 : edges[bin - 1];
        int last = edges[bin] - 1;
        return first >= last ? String.valueOf(last) : first + "-" + last;
    }

    /** The bin's name, such as {@code 8-10}. */
    String of(int value) {
        int found = Arrays.binarySearch(edges, value);
        return names[found >= 0 ? found + 1 : -found - 1];
    }
}
