package com.ihosi.planner.waitlist;

import java.util.Locale;

/** How urgently somebody is to be seen, by what the facility says; the least urgent first. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT,
    EMERGENCY;

    /** The word under which it is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The priority that is kept under a word. */
    public static Priority of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
