package com.ihosi.planner.rule;

import java.util.Locale;

/** What a rule is about. */
public enum RuleType {
    APPOINTMENT_DURATION,
    BUFFER_TIME,
    SLOT_BLOCKING,
    AUTO_APPROVAL,
    PRIORITY_SCHEDULING,
    CAPACITY_MANAGEMENT,
    OVERBOOKING,
    WAITLIST_FILLING;

    /** The word under which it is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a word that is kept. */
    public static RuleType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
