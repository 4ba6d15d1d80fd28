package com.ihosi.ui.cli;

import com.ihosi.planner.PlannerException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads days from options. */
final class Dates {

    private Dates() {}

    /** The day that an option names; refuses what is none. */
    static LocalDate parse(String option, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            PlannerException refusal = new PlannerException(
                    "The date of %s (\"%s\") must be one such as 2026-11-23.".formatted(option, text));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
