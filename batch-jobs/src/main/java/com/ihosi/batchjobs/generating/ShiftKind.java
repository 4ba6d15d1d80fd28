package com.ihosi.batchjobs.generating;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** The shifts that departments work in; all are eight hours long. */
enum ShiftKind {
    NIGHT("N", "night", "#4f46e5"),
    EVENING("E", "evening", "#d97706"),
    DAY("D", "day", "#0284c7");

    static final int MINUTES = 480;

    private final String letter;
    private final String word;
    private final String colour;

    ShiftKind(String letter, String word, String colour) {
        this.letter = letter;
        this.word = word;
        this.colour = colour;
    }

    String letter() {
        return letter;
    }

    String word() {
        return word;
    }

    String colour() {
        return colour;
    }

    LocalTime start(FacilityKind facility) {
        return switch (this) {
            case NIGHT -> LocalTime.of(23, 0);
            case EVENING -> facility == FacilityKind.CLINIC ? LocalTime.of(11, 0) : LocalTime.of(15, 0);
            case DAY -> facility == FacilityKind.CLINIC ? LocalTime.of(8, 0) : LocalTime.of(7, 0);
        };
    }

    /** The shifts that a doctor may not have on the day after this one. */
    Set<ShiftKind> notFollowedBy() {
        return switch (this) {
            case NIGHT -> EnumSet.of(EVENING, DAY);
            case EVENING -> EnumSet.of(DAY);
            case DAY -> EnumSet.noneOf(ShiftKind.class);
        };
    }
}
