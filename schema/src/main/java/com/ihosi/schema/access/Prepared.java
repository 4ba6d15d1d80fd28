package com.ihosi.schema.access;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.InsertValuesStepN;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A query whose text is made once, for what is asked often: to make it anew takes longer than to send it. In the places of its values it has
 * parameters with names, {@link DSL#param}.
 */
public final class Prepared<Q extends Query> {

    /** Stands nowhere else in a statement. */
    private static final String MARK = "\u00a7";

    private static final Pattern PLACE = Pattern.compile(MARK + "(\\w+)");
    private static final Settings NAMED = new Settings().withRenderNamedParamPrefix(MARK);

    private final Q query;
    private final String text;
    private final List<Param<?>> places;

    private Prepared(Q query, String text, List<Param<?>> places) {
        this.query = query;
        this.text = text;
        this.places = places;
    }

    /**
     * Makes the text of a query.
     *
     * @throws IllegalArgumentException if it has a value instead of a parameter
     */
    public static <Q extends Query> Prepared<Q> of(Q query) {
        DSLContext sql = DSL.using(SQLDialect.POSTGRES, NAMED);
        String named = sql.renderNamedParams(query);
        Map<String, Param<?>> parameters = sql.extractParams(query);
        List<Param<?>> places = new ArrayList<>();
        Matcher place = PLACE.matcher(named);
        while (place.find()) {
            Param<?> parameter = parameters.get(place.group(1));
            if (parameter == null || parameter.getParamName() == null) {
                throw new IllegalArgumentException(
                        "%s is no parameter with a name: %s".formatted(place.group(), named));
            }
            places.add(parameter);
        }
        return new Prepared<>(query, place.replaceAll("?"), List.copyOf(places));
    }

    /** An insertion of one row that has a value for each of the columns. */
    public static <R extends Record> Prepared<Insert<R>> insertion(Table<R> table, Field<?>... columns) {
        return of(inserting(table, columns));
    }

    /** The same, which does nothing where a constraint is in the way. */
    public static <R extends Record> Prepared<Insert<R>> insertionUnlessRefused(Table<R> table, Field<?>... columns) {
        return of(inserting(table, columns).onConflictDoNothing());
    }

    private static <R extends Record> InsertValuesStepN<R> inserting(Table<R> table, Field<?>... columns) {
        List<Param<?>> parameters = new ArrayList<>();
        for (Field<?> column : columns) {
            parameters.add(DSL.param(column.getName(), column));
        }
        return DSL.insertInto(table, columns).values(parameters);
    }

    /** What the parameters of a query stand for, this time. */
    public static final class Values {

        private final Map<String, @Nullable Object> values = new HashMap<>();

        /** Sets one. */
        public <T> Values set(Param<T> parameter, @Nullable T value) {
            return set(requireNonNull(parameter.getParamName(), "name"), value);
        }

        /** Sets what an insertion has for a column. */
        public <T> Values set(TableField<?, T> column, @Nullable T value) {
            return set(column.getName(), value);
        }

        private Values set(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }
    }

    Q query() {
        return query;
    }

    String text() {
        return text;
    }

    /** A value for each place, in their order. */
    List<? extends Param<?>> bound(Values given) {
        return places.stream().map(place -> bound(place, given)).toList();
    }

    private static <T> Param<?> bound(Param<T> place, Values given) {
        String name = place.getParamName();
        if (!given.values.containsKey(name)) {
            throw new IllegalArgumentException("The parameter %s has no value.".formatted(name));
        }
        return DSL.val(given.values.get(name), place.getDataType());
    }
}
