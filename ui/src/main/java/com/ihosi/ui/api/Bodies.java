package com.ihosi.ui.api;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What bodies of requests leave out. */
public final class Bodies {

    static final String MISSING = "It must be given.";

    private Bodies() {}

    /** A value that must be there. */
    public static <T> T get(String field, @Nullable T value) {
        if (value == null) {
            throw new FieldException(field, MISSING);
        }
        return value;
    }

    /** Refuses each of the fields, given as name, value, name, value, that has no value, all at once. */
    public static void require(@Nullable Object... fields) {
        FieldChecks checks = new FieldChecks();
        for (int i = 0; i < fields.length; i += 2) {
            checks.check(fields[i + 1] != null, String.valueOf(fields[i]), MISSING);
        }
        checks.done();
    }

    /** A list, empty where it was left out; refuses one that is too long or has nothing in a place. */
    public static <T> List<T> list(String field, @Nullable List<@Nullable T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw new FieldException(field, "At most %d can be named.".formatted(most));
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new FieldException(field, "None of them may be empty.");
        }
        return values.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** A number within bounds, both of which are allowed. */
    public static int between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new FieldException(field, "It must be %d to %d.".formatted(least, most));
        }
        return value;
    }

    /** A text that can be looked for. */
    public static String text(String field, String text) {
        if (!PlainText.isKept(text)) {
            throw new FieldException(field, JsonProblem.sentence(String.class));
        }
        return text;
    }

    /** Whether a switch is on; off where it was left out. */
    public static boolean is(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
