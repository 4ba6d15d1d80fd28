package com.ihosi.batchjobs.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file of visits may say. */
enum VisitColumn {
    FACILITY,
    PATIENT,
    BOOKED,
    STARTS,
    TYPE,
    AGE,
    BORN,
    REMINDED,
    NEW,
    OUTCOME;

    /** Its name in a format. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNeeded() {
        return switch (this) {
            case PATIENT, BOOKED, STARTS, OUTCOME -> true;
            case FACILITY, TYPE, AGE, BORN, REMINDED, NEW -> false;
        };
    }

    static Optional<VisitColumn> find(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }
}
