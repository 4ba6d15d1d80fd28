package com.ihosi.ui.api;

import com.ihosi.ui.problem.ProblemType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body, and where. */
final class JsonProblem {

    private JsonProblem() {}

    static ProblemDetail of(HttpMessageNotReadableException unread) {
        return switch (unread.getCause()) {
            case InputCoercionException wrong
            when !wrong.getPath().isEmpty() -> FieldProblem.of(field(wrong.getPath()), sentence(wrong.getTargetType()));
            case StreamReadException broken -> malformed(broken);
            case UnrecognizedPropertyException unknown -> FieldProblem.of(field(unknown.getPath()), known(unknown));
            case MismatchedInputException wrong
            when !wrong.getPath().isEmpty() -> FieldProblem.of(field(wrong.getPath()), sentence(wrong.getTargetType()));
            case JacksonException wrong
            when !wrong.getPath().isEmpty() -> FieldProblem.of(field(wrong.getPath()), sentence(null));
            case null, default -> ProblemType.MALFORMED.with("The request needs a body: an object in JSON.");
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return "There is no such field. There are %s."
                .formatted(unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static ProblemDetail malformed(StreamReadException broken) {
        TokenStreamLocation place = broken.getLocation();
        ProblemDetail problem =
                ProblemType.MALFORMED.with("The body is no JSON that can be read, at line %d, column %d."
                        .formatted(place.getLineNr(), place.getColumnNr()));
        problem.setProperty("line", place.getLineNr());
        problem.setProperty("column", place.getColumnNr());
        return problem;
    }

    private static String field(List<Reference> path) {
        StringBuilder field = new StringBuilder();
        for (Reference step : path) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }

    /** What a value of the type has to be. */
    static String sentence(@Nullable Class<?> type) {
        if (type == UUID.class) {
            return "It must be an id such as 01890a5d-ac96-774b-bcce-b302099a8057.";
        }
        if (type == LocalDate.class) {
            return "It must be a day such as 2026-11-30.";
        }
        if (type == LocalDateTime.class) {
            return "It must be a date and time on the facility's clock such as 2026-11-30T09:30.";
        }
        if (type == LocalTime.class) {
            return "It must be a time on the facility's clock such as 09:30.";
        }
        if (type == Integer.class || type == int.class) {
            return "It must be a whole number.";
        }
        if (type == Double.class || type == double.class) {
            return "It must be a number.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "It must be true or false.";
        }
        if (type == String.class) {
            return "It must be a text, without the character U+0000.";
        }
        return type != null && Collection.class.isAssignableFrom(type)
                ? "It must be a list."
                : "It has a value of another kind than it must have.";
    }
}
