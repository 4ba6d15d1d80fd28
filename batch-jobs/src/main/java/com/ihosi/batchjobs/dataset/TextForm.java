package com.ihosi.batchjobs.dataset;

import java.util.regex.Pattern;

/** How a text in a column has to look. */
public enum TextForm {
    TEXT("text", 200, ".*"),
    LONG_TEXT("text", 4000, ".*"),
    SLUG("lower-case letters, digits and inner hyphens", 63, "[a-z0-9]([a-z0-9-]*[a-z0-9])?"),
    CODE("letters, digits, dots, hyphens and _", 40, "[A-Za-z0-9_.-]+"),
    EMAIL("e-mail address", 254, "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"),
    COLOUR("colour such as #3b82f6", 7, "#[0-9a-fA-F]{6}"),
    COUNTRY("two upper-case letters", 2, "[A-Z]{2}"),
    CURRENCY("three upper-case letters", 3, "[A-Z]{3}"),
    LANGUAGE("language such as en or es-MX", 5, "[a-z]{2}(-[A-Z]{2})?"),
    PERMISSION("lower-case words joined by _", 60, "[a-z][a-z_]+"),
    RULE("upper-case words joined by _", 60, "[A-Z][A-Z_]+");

    private final String says;
    private final int longest;
    private final Pattern pattern;

    TextForm(String says, int longest, String pattern) {
        this.says = says;
        this.longest = longest;
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    String says() {
        return says;
    }

    String check(String text) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("is longer than " + longest + " characters");
        }
        if (text.indexOf('\0') >= 0 || !pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("is not of the form: " + says);
        }
        return text;
    }
}
