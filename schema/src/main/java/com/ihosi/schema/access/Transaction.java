package com.ihosi.schema.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that may work in several scopes, each named. What is done in them is kept or dropped together. For one
 * thread, and only until the function that it was handed to returns.
 */
public final class Transaction {

    private final ScopedConnection connection;
    private final DSLContext sql;
    private final Deque<Scope> scopes = new ArrayDeque<>();

    Transaction(Connection connection) {
        this.connection = new ScopedConnection(connection);
        this.sql = DSL.using(this.connection, SQLDialect.POSTGRES);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /**
     * Runs the work in the scope; within another {@code in} the outer scope comes back afterwards. The context must not
     * be kept.
     */
    public <T extends @Nullable Object> T in(Scope scope, Function<DSLContext, T> work) {
        connection.enter(scope);
        scopes.push(scope);
        T result = work.apply(sql);
        scopes.pop();
        Scope outer = scopes.peek();
        if (outer != null) {
            connection.enter(outer);
        }
        return result;
    }

    /** Runs work without a result in the scope. */
    public void run(Scope scope, Consumer<DSLContext> work) {
        in(scope, (Function<DSLContext, @Nullable Void>) context -> {
            work.accept(context);
            return null;
        });
    }
}
