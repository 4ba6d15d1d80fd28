package com.ihosi.planner.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values that a spreadsheet takes for text and never for a formula. */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";
    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** One line, with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    /** An apostrophe before what would begin a formula makes it a text. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\n' || c == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
