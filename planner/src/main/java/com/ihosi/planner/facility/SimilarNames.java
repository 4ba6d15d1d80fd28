package com.ihosi.planner.facility;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Guesses which of the known names somebody meant. */
final class SimilarNames {

    private static final int MOST_EDITS = 2;
    private static final int MOST_NAMES = 3;
    private static final int FEW = 10;

    private SimilarNames() {}

    /** A sentence to follow a refusal: the names that come close, else all where they are few, else nothing. */
    static String advice(String wanted, List<String> known) {
        List<String> close = close(wanted.strip().toLowerCase(Locale.ROOT), known);
        if (!close.isEmpty()) {
            return " Did you mean %s?".formatted(String.join(" or ", close));
        }
        return known.isEmpty() || known.size() > FEW
                ? ""
                : known.stream().sorted().collect(Collectors.joining(", ", " There are: ", "."));
    }

    private static List<String> close(String wanted, List<String> known) {
        return known.stream()
                .filter(name -> edits(wanted, name) <= MOST_EDITS || sharesStart(wanted, name))
                .sorted(Comparator.<String>comparingInt(name -> edits(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NAMES)
                .toList();
    }

    private static boolean sharesStart(String wanted, String name) {
        return wanted.length() > 2 && (name.startsWith(wanted) || wanted.startsWith(name));
    }

    /** Number of letters to insert, drop or replace until one name is the other (Levenshtein). */
    static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
