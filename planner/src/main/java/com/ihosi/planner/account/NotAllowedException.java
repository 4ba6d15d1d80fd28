package com.ihosi.planner.account;

import com.ihosi.planner.PlannerException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account lacks the right for what was asked; told alike whether the thing exists or not. */
public final class NotAllowedException extends PlannerException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Right right;

    /** Refuses with a sentence that says who may. */
    public NotAllowedException(String message) {
        super(message);
        this.right = null;
    }

    /** Refuses because a right is missing, which it names. */
    public NotAllowedException(Right right) {
        this(right, "");
    }

    private NotAllowedException(Right right, String where) {
        super("This needs the right to %s%s, which the account does not have. Ask an administrator for it."
                .formatted(right.words(), where));
        this.right = right;
    }

    /** Refuses because a right is missing at one of several facilities at least. */
    static NotAllowedException atEach(Right right) {
        return new NotAllowedException(right, " at each of the facilities");
    }

    /** The right that is missing, where it is one. */
    public Optional<Right> right() {
        return Optional.ofNullable(right);
    }
}
