package com.ihosi.planner.roster;

import com.google.errorprone.annotations.FormatMethod;

/** Bounds that the records of this package share. */
final class Check {

    private Check() {}

    static int between(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The %s (%d) must be between %d and %d.".formatted(what, value, least, most));
        }
        return value;
    }

    @FormatMethod
    static void that(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(values));
        }
    }
}
