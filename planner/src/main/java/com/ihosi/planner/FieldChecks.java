package com.ihosi.planner;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what is wrong with the values that a user entered, so that all of it is told at once, each at its field. */
public final class FieldChecks {

    private final Map<String, String> refusals = new LinkedHashMap<>();

    /** Refuses the field with the sentence unless this holds; of a field only the first refusal counts. */
    public FieldChecks check(boolean holds, String field, String sentence) {
        if (!holds) {
            refusals.putIfAbsent(field, sentence);
        }
        return this;
    }

    /** Refuses a number out of bounds, both of which are allowed: "The notice (9000 hours) must be 0 to 8760 hours." */
    public FieldChecks between(String field, String name, long value, long least, long most, String unit) {
        return check(
                value >= least && value <= most,
                field,
                "The %s (%d %s) must be %d to %d %s.".formatted(name, value, unit, least, most, unit));
    }

    /** Refuses a text without characters, but for spaces, or with too many. */
    public FieldChecks text(String field, String name, String value, int most) {
        return check(
                !value.isBlank() && value.length() <= most,
                field,
                "The %s must have 1 to %d characters.".formatted(name, most));
    }

    /**
     * Ends the checks.
     *
     * @throws FieldException with everything that was refused, if anything was
     */
    public void done() {
        if (!refusals.isEmpty()) {
            throw new FieldException(refusals.entrySet().stream()
                    .map(each -> new FieldException.Refusal(each.getKey(), each.getValue()))
                    .toList());
        }
    }
}
