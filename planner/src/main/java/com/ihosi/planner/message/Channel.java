package com.ihosi.planner.message;

import java.util.Locale;

/** How a patient is told something. */
public enum Channel {
    EMAIL,
    SMS;

    /** The word under which it is kept. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
