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
import org.jooq.QueryPart;
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
    private final List<Asked> asked = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private boolean planningOnce;

    /**
     * A statement of the trip.
     *
     * @param query tells the columns of its rows
     * @param values what is bound to its text
     */
    private record Asked(Query query, String text, List<? extends QueryPart> values) {}

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

    /** Asks for rows of a prepared query. */
    @SuppressWarnings("unchecked") // the rows were read as the query's own
    public <R extends Record> Supplier<Result<R>> ask(Prepared<? extends Select<R>> query, Prepared.Values values) {
        int index = add(query, values);
        return () -> (Result<R>) answer(index);
    }

    /** Has a prepared statement done in its turn. */
    public IntSupplier run(Prepared<?> statement, Prepared.Values values) {
        int index = add(statement, values);
        return () -> (Integer) answer(index);
    }

    /** Has a statement done in its turn; how many rows it touched can be read once everything was sent. */
    public IntSupplier run(Query statement) {
        int index = add(statement);
        return () -> (Integer) answer(index);
    }

    private int add(Query query) {
        return add(asked(query));
    }

    private int add(Prepared<?> prepared, Prepared.Values values) {
        return add(new Asked(prepared.query(), prepared.text(), prepared.bound(values)));
    }

    private Asked asked(Query query) {
        return new Asked(query, sql.render(query), List.of(query));
    }

    private int add(Asked query) {
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

    /**
     * Has all that was asked sent at the end of the transaction and together with it, or ahead of whatever the transaction asks next. What is
     * refused then ends the transaction; answers are for nobody.
     */
    public void sendAtEnd() {
        if (sql.configuration().connectionProvider() instanceof ScopedConnection scoped) {
            scoped.defer(this);
        } else {
            send();
        }
    }

    /** Sends all that was asked, if anything, the transaction's scope ahead where it was not sent yet, and waits for the answers. */
    @SuppressWarnings("removal") // nothing else binds the values of several queries to one statement as jOOQ would
    public void send() {
        if (asked.isEmpty()) {
            return;
        }
        if (sql.configuration().connectionProvider() instanceof ScopedConnection scoped) {
            scoped.flush();
        }
        List<Asked> ahead = ahead();
        List<Asked> all = Stream.concat(ahead.stream(), asked.stream()).toList();
        String text = all.stream().map(Asked::text).collect(Collectors.joining(";\n"));
        sql.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                BindContext binding = sql.bindContext(statement);
                all.forEach(one -> one.values().forEach(binding::visit));
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

    private List<Asked> ahead() {
        List<Setting> settings = new ArrayList<>();
        if (sql.configuration().connectionProvider() instanceof ScopedConnection scoped) {
            settings.addAll(scoped.entrance());
        }
        if (planningOnce) {
            settings.add(new Setting("plan_cache_mode", "force_generic_plan"));
        }
        return Setting.setting(sql, settings).map(this::asked).stream().toList();
    }

    private void read(PreparedStatement statement) throws SQLException {
        for (Asked one : asked) {
            answers.add(
                    one.query() instanceof Select<?> select
                            ? sql.fetch(statement.getResultSet(), select.fields())
                            : (Object) statement.getUpdateCount());
            statement.getMoreResults();
        }
    }
}
