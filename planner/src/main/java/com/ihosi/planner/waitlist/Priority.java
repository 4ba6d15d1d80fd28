package com.ihosi.planner.waitlist;

import java.util.Locale;

/** How urgently somebody is to be seen, by what the facility says; the least urgent first. */
public enum Priority {
    LOW(0),
    NORMAL(1),
    HIGH(2),
    URGENT(3),
    EMERGENCY(4);

    private final int step;

    Priority(int step) {
        this.step = step;
    }

    /** How far it is above the least urgent. */
    int step() {
        return step;
    }

    /** The word under which it is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The priority that is kept under a word. */
    public static Priority of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
