package com.ihosi.batchjobs.dataset;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One column of a file: its name, what may stand in it and how to read it. */
public final class ColumnFormat {

    private final RecordComponent component;
    private final String name;
    private final String description;
    private final boolean required;
    private final ColumnType type;
    private final boolean fixed;

    ColumnFormat(RecordComponent component) {
        Column column = Objects.requireNonNull(
                component.getAnnotation(Column.class), () -> component + " lacks its @Column description.");
        this.component = component;
        this.name = snakeCase(component.getName());
        this.description = column.value();
        this.required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        this.type = ColumnTypes.of(component, column);
        this.fixed = column.fixed();
        component.getAccessor().setAccessible(true);
    }

    /** The name in the header. */
    public String name() {
        return name;
    }

    /** What the column holds. */
    public String description() {
        return description;
    }

    /** What may stand in it, in words. */
    public String values() {
        return type.says();
    }

    /** Whether it must not be empty. */
    public boolean required() {
        return required;
    }

    @Nullable
    Object parse(String text) {
        if (!text.isEmpty()) {
            return type.parse().apply(text);
        }
        if (required) {
            throw new IllegalArgumentException("is empty, but needs a value");
        }
        return null;
    }

    String print(Record row) {
        Object value = value(row);
        return value == null ? "" : type.print().apply(value);
    }

    /** The value moved by whole weeks where it is a date. */
    @Nullable
    Object moved(Record row, long weeks) {
        Object value = value(row);
        return switch (value) {
            case LocalDate day when !fixed -> day.plusWeeks(weeks);
            case LocalDateTime time when !fixed -> time.plusWeeks(weeks);
            case null, default -> value;
        };
    }

    private @Nullable Object value(Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component + ".", e);
        }
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
