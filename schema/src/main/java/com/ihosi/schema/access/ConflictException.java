package com.ihosi.schema.access;

import java.io.Serial;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The database refused a write because of rows that are there already, perhaps of a facility that the scope may not see.
 * The transaction was rolled back. The constraint's name tells what was in the way; the message tells no other row.
 */
public final class ConflictException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What kind of rows were in the way. */
    public enum Kind {
        /** The time is taken (an exclusion constraint). */
        OVERLAP,
        /** The key is taken (a unique constraint). */
        DUPLICATE,
        /** Something refers to the row, or what the row refers to is missing (a foreign key). */
        REFERENCE,
        /** Another transaction won a race (deadlock or serialization failure); the same again may succeed. */
        RACE
    }

    private final Kind kind;
    private final @Nullable String constraint;

    private ConflictException(Kind kind, @Nullable String constraint, Throwable cause) {
        super("%s%s".formatted(kind, constraint == null ? "" : " on " + constraint), cause);
        this.kind = kind;
        this.constraint = constraint;
    }

    /** What kind of rows were in the way. */
    public Kind kind() {
        return kind;
    }

    /** The name of the constraint that refused; none after a lost race. */
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }

    /** The failure as a conflict, or as it is if it is something else. */
    static RuntimeException of(DataAccessException failure) {
        Kind kind = kind(failure.sqlState());
        return kind == null ? failure : new ConflictException(kind, constraint(failure), failure);
    }

    private static @Nullable Kind kind(String sqlState) {
        return switch (sqlState) {
            case "23P01" -> Kind.OVERLAP;
            case "23505" -> Kind.DUPLICATE;
            case "23503", "23001" -> Kind.REFERENCE;
            case "40P01", "40001" -> Kind.RACE;
            default -> null;
        };
    }

    private static @Nullable String constraint(DataAccessException failure) {
        PSQLException refused = failure.getCause(PSQLException.class);
        ServerErrorMessage message = refused == null ? null : refused.getServerErrorMessage();
        return message == null ? null : message.getConstraint();
    }
}
