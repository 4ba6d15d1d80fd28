package com.ihosi.schema.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The door to the database. Each call is one transaction on one connection of the pool, in the scope that it names:
 * committed when the work returns, rolled back when it throws. Refused writes come out as {@link ConflictException};
 * nothing is tried again by itself, because the work may be more than SQL.
 */
public final class Database {

    private final DataSource connections;

    /** A door that takes its connections, of the application's login, from here. */
    public Database(DataSource connections) {
        this.connections = connections;
    }

    /** Reads in one scope; a write in it fails. */
    public <T extends @Nullable Object> T read(Scope scope, Function<DSLContext, T> work) {
        return inTransaction(true, transaction -> transaction.in(scope, work));
    }

    /** Reads and writes in one scope. */
    public <T extends @Nullable Object> T write(Scope scope, Function<DSLContext, T> work) {
        return inTransaction(false, transaction -> transaction.in(scope, work));
    }

    /** Writes in one scope, without a result. */
    public void run(Scope scope, Consumer<DSLContext> work) {
        inTransaction(false, (Function<Transaction, @Nullable Void>) transaction -> {
            transaction.run(scope, work);
            return null;
        });
    }

    /** Reads and writes in several scopes, each named, all of it or nothing. */
    public <T extends @Nullable Object> T transaction(Function<Transaction, T> work) {
        return inTransaction(false, work);
    }

    private <T extends @Nullable Object> T inTransaction(boolean readOnly, Function<Transaction, T> work) {
        try (Connection connection = connections.getConnection()) {
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(false);
            try {
                Transaction transaction = new Transaction(connection);
                T result = work.apply(transaction);
                transaction.commit();
                return result;
            } catch (RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        } catch (DataAccessException failure) {
            throw ConflictException.of(failure);
        } catch (SQLException failure) {
            throw ConflictException.of(new DataAccessException("The database could not be used.", failure));
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }
}
