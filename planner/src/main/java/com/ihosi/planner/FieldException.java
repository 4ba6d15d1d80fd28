package com.ihosi.planner;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** Values that a user entered and that are refused, each at its field; nothing was changed. */
public final class FieldException extends PlannerException {

    private static final long serialVersionUID = 1L;

    private final List<Refusal> refusals;

    /**
     * Why the value of a field is refused.
     *
     * @param field its name as in a request, such as {@code bufferMinutes}
     * @param message one sentence for the user
     */
    public record Refusal(String field, String message) implements Serializable {}

    /** Refuses one field with a sentence that says what is wrong and, where it helps, what to do instead. */
    public FieldException(String field, String message) {
        this(List.of(new Refusal(field, message)));
    }

    /** Refuses several fields, at least one; the exception's own message is all of theirs. */
    FieldException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::message).collect(Collectors.joining(" ")));
        this.refusals = List.copyOf(refusals);
    }

    /** What is refused, in the order of the fields; at most one for each. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
