package com.ihosi.batchjobs.importing;

import com.ihosi.schema.access.TimeRange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateSetMoreStep;
import org.jooq.InsertOnDuplicateSetStep;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one kind, many with one statement: those whose key is new are inserted, those that differ are changed, and
 * the others are not touched. (COPY is not possible into tables with row-level security.)
 */
final class Upsert<R> {

    private final Table<?> table;
    private final List<Field<?>> key;
    private final List<Column<R>> columns = new ArrayList<>();

    private record Column<R>(Field<?> field, boolean changes, Function<R, @Nullable Object> value) {}

    private Upsert(Table<?> table, List<Field<?>> key) {
        this.table = table;
        this.key = key;
    }

    /** Rows of a table that are told apart by these columns, which a unique constraint must cover. */
    static <R> Upsert<R> into(Table<?> table, Field<?>... key) {
        return new Upsert<>(table, List.of(key));
    }

    /** A column that follows the data set whenever it is imported. */
    Upsert<R> set(Field<?> field, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(field, !key.contains(field), value));
        return this;
    }

    /** A column that is written with a new row only. */
    Upsert<R> setNew(Field<?> field, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(field, false, value));
        return this;
    }

    void write(DSLContext sql, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Field<?>> fields = columns.stream().<Field<?>>map(Column::field).toList();
        var insert = sql.insertInto(table, fields)
                .select(sql.select(casts()).from(source(rows)))
                .onConflict(key);
        if (changing().isEmpty()) {
            insert.doNothing().execute();
        } else {
            updates(insert.doUpdate()).where(differs()).execute();
        }
    }

    private List<SelectField<?>> casts() {
        return IntStream.range(0, columns.size())
                .<SelectField<?>>mapToObj(i -> cast(i, columns.get(i).field()))
                .toList();
    }

    private static Field<?> cast(int index, Field<?> field) {
        Field<String> text = DSL.field(DSL.name("u", name(index)), String.class);
        return field.getType() == TimeRange.class ? DSL.field("cast({0} as tstzrange)", text) : text.cast(field);
    }

    private Table<?> source(List<R> rows) {
        Field<?>[] arrays = columns.stream()
                .map(column -> DSL.val(rows.stream()
                        .map(row -> text(column.value().apply(row)))
                        .toArray(String[]::new)))
                .toArray(Field<?>[]::new);
        String[] names =
                IntStream.range(0, arrays.length).mapToObj(Upsert::name).toArray(String[]::new);
        return DSL.table("unnest({0})", DSL.list(arrays)).as("u", names);
    }

    private static String name(int index) {
        return "c" + index;
    }

    private List<Field<?>> changing() {
        return columns.stream()
                .filter(Column::changes)
                .<Field<?>>map(Column::field)
                .toList();
    }

    private <Q extends Record> InsertOnDuplicateSetMoreStep<Q> updates(InsertOnDuplicateSetStep<Q> update) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        changing().forEach(field -> values.put(field, DSL.excluded(field)));
        Field<?> version = table.field("row_version");
        if (version != null) {
            values.put(version, version.add(1));
        }
        Field<?> updatedAt = table.field("updated_at");
        if (updatedAt != null) {
            values.put(updatedAt, DSL.field("now()"));
        }
        return update.set(values);
    }

    private Condition differs() {
        return changing().stream().map(Upsert::differs).reduce(Condition::or).orElseThrow();
    }

    private static <T> Condition differs(Field<T> field) {
        return field.isDistinctFrom(DSL.excluded(field));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            case ZoneId zone -> zone.getId();
            case TimeRange range -> "[%s,%s)".formatted(range.from(), range.until());
            default -> value.toString();
        };
    }
}
