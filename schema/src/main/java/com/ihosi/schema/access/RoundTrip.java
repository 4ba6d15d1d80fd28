package com.ihosi.schema.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.BindContext;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;

/**
 * Several statements that travel to the server and back at once, done one after the other. First each is asked, then all are sent, then
 * the answers can be read. For one transaction and one thread.
 */
public final class RoundTrip {

    private final DSLContext sql;
    private final List<Query> asked = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private boolean planningOnce;

    /** A round trip within a transaction. */
    public RoundTrip(DSLContext sql) {
        this.sql = sql;
    }

    /** Makes the statements that it sends. */
    public DSLContext sql() {
        return sql;
    }

    /**
     * Lets the server plan this and all that follows in the transaction once for whatever values come, for statements that are sent often and
     * find their rows by keys: to plan them anew each time takes longer than to run them.
     */
    public RoundTrip planningOnce() {
        planningOnce = true;
        return this;
    }

    /** Asks for rows, which can be read once everything was sent. */
    @SuppressWarnings("unchecked") // the rows were read as the query's own
    public <R extends Record> Supplier<Result<R>> ask(Select<R> query) {
        int index = add(query);
        return () -> (Result<R>) answer(index);
    }

    /** Has a statement done in its turn; how many rows it touched can be read once everything was sent. */
    public IntSupplier run(Query statement) {
        int index = add(statement);
        return () -> (Integer) answer(index);
    }

    private int add(Query query) {
        if (!answers.isEmpty()) {
            throw new IllegalStateException("The round trip is over already.");
        }
        asked.add(query);
        return asked.size() - 1;
    }

    private Object answer(int index) {
        if (answers.isEmpty()) {
            throw new IllegalStateException("The round trip was not sent yet.");
        }
        return answers.get(index);
    }

    /** Sends all that was asked, if anything, the transaction's scope ahead where it was not sent yet, and waits for the answers. */
    @SuppressWarnings("removal") // nothing else binds the values of several queries to one statement as jOOQ would
    public void send() {
        if (asked.isEmpty()) {
            return;
        }
        List<? extends Query> ahead = ahead();
        List<Query> all = Stream.<Query>concat(ahead.stream(), asked.stream()).toList();
        String text = all.stream().map(sql::render).collect(Collectors.joining(";\n"));
        sql.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                BindContext binding = sql.bindContext(statement);
                all.forEach(binding::visit);
                statement.execute();
                for (int passed = 0; passed < ahead.size(); passed++) {
                    statement.getMoreResults();
                }
                read(statement);
            } catch (SQLException failure) {
                throw new DataAccessException("The round trip failed.", failure);
            }
        });
    }

    private List<? extends Query> ahead() {
        List<Setting> settings = new ArrayList<>();
        if (sql.configuration().connectionProvider() instanceof ScopedConnection scoped) {
            settings.addAll(scoped.entrance());
        }
        if (planningOnce) {
            settings.add(new Setting("plan_cache_mode", "force_generic_plan"));
        }
        return Setting.setting(sql, settings).stream().toList();
    }

    private void read(PreparedStatement statement) throws SQLException {
        for (Query query : asked) {
            answers.add(
                    query instanceof Select<?> select
                            ? sql.fetch(statement.getResultSet(), select.fields())
                            : (Object) statement.getUpdateCount());
            statement.getMoreResults();
        }
    }
}
