package com.ihosi.schema.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.BindContext;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;

/**
 * Several queries that travel to the server and back at once. First each is asked, then all are sent, then the answers can be read. For
 * one transaction and one thread.
 */
public final class RoundTrip {

    private final DSLContext sql;
    private final List<Select<?>> asked = new ArrayList<>();
    private final List<Result<?>> answers = new ArrayList<>();

    /** A round trip within a transaction. */
    public RoundTrip(DSLContext sql) {
        this.sql = sql;
    }

    /** Asks for rows, which can be read once everything was sent. */
    public <R extends Record> Supplier<Result<R>> ask(Select<R> query) {
        if (!answers.isEmpty()) {
            throw new IllegalStateException("The round trip is over already.");
        }
        int index = asked.size();
        asked.add(query);
        return () -> answer(index);
    }

    @SuppressWarnings("unchecked") // the rows were read as the query's own
    private <R extends Record> Result<R> answer(int index) {
        if (answers.isEmpty()) {
            throw new IllegalStateException("The round trip was not sent yet.");
        }
        return (Result<R>) answers.get(index);
    }

    /** Sends all that was asked, and waits for the answers. */
    @SuppressWarnings("removal") // nothing else binds the values of several queries to one statement as jOOQ would
    public void send() {
        String text = asked.stream().map(sql::render).collect(Collectors.joining(";\n"));
        sql.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                BindContext binding = sql.bindContext(statement);
                asked.forEach(binding::visit);
                statement.execute();
                read(statement);
            } catch (SQLException failure) {
                throw new DataAccessException("The round trip failed.", failure);
            }
        });
    }

    private void read(PreparedStatement statement) throws SQLException {
        for (Select<?> query : asked) {
            answers.add(sql.fetch(statement.getResultSet(), query.fields()));
            statement.getMoreResults();
        }
    }
}
