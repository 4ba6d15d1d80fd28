package com.ihosi.batchjobs.dataset;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The format of one file, taken from the record that is its row. */
public final class FileFormat<R extends Record> {

    private final Class<R> type;
    private final DataFile file;
    private final List<ColumnFormat> columns;
    private final List<Reference> references;
    private final MethodHandle constructor;

    private FileFormat(Class<R> type) {
        this.type = type;
        this.file = Objects.requireNonNull(type.getAnnotation(DataFile.class), () -> type + " is no @DataFile.");
        this.columns =
                Arrays.stream(type.getRecordComponents()).map(ColumnFormat::new).toList();
        this.references = List.of(type.getAnnotationsByType(Reference.class));
        this.constructor = constructor(type, columns.size());
    }

    /** The format of the file whose rows are such records. */
    public static <R extends Record> FileFormat<R> of(Class<R> type) {
        return new FileFormat<>(type);
    }

    /** The record that is a row. */
    public Class<R> type() {
        return type;
    }

    /** The file's name with its ending. */
    public String fileName() {
        return file.name() + ".csv";
    }

    /** What a row is. */
    public String says() {
        return file.says();
    }

    /** The columns in their order. */
    public List<ColumnFormat> columns() {
        return columns;
    }

    /** The names of the columns that together name a row. */
    public List<String> key() {
        return List.of(file.key());
    }

    /** The names of other columns that no two rows agree in, none for most files. */
    public List<String> unique() {
        return List.of(file.unique());
    }

    /** The references to other files. */
    public List<Reference> references() {
        return references;
    }

    /** The columns of these names, in this order; fails for a name that there is not. */
    public List<ColumnFormat> columns(List<String> names) {
        return names.stream().map(name -> columns.get(indexOf(name))).toList();
    }

    /** What stands in some columns of a row, as one comparable value; null where one of them is empty. */
    public @Nullable String joined(R row, List<ColumnFormat> chosen) {
        StringBuilder joined = new StringBuilder();
        for (ColumnFormat column : chosen) {
            String text = column.print(row);
            if (text.isEmpty()) {
                return null;
            }
            joined.append(joined.isEmpty() ? "" : "/").append(text);
        }
        return joined.toString();
    }

    /** What stands in some columns of a row, as one comparable value; columns may be empty. */
    public String keyOf(R row, List<ColumnFormat> chosen) {
        return chosen.stream().map(column -> column.print(row)).collect(Collectors.joining("/"));
    }

    /** A row with its dates moved by whole weeks, apart from those that stay where they are. */
    public R moved(R row, long weeks) {
        if (weeks == 0) {
            return row;
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).moved(row, weeks);
        }
        try {
            return type.cast(constructor.invoke(values));
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot move a row of " + fileName() + " by " + weeks + " weeks.", e);
        }
    }

    /** The texts of a row in the order of the columns. */
    List<String> print(R row) {
        return columns.stream().map(column -> column.print(row)).toList();
    }

    /** Reads a row, or names what is wrong with it and returns null. */
    @Nullable
    R parse(List<String> texts, long line, Consumer<RowError> errors) {
        @Nullable Object[] values = new Object[columns.size()];
        boolean good = true;
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = columns.get(i).parse(texts.get(i));
            } catch (IllegalArgumentException e) {
                errors.accept(error(line, columns.get(i).name(), texts.get(i), e));
                good = false;
            }
        }
        return good ? construct(values, texts, line, errors) : null;
    }

    private @Nullable R construct(@Nullable Object[] values, List<String> texts, long line, Consumer<RowError> errors) {
        try {
            return type.cast(constructor.invoke(values));
        } catch (RowProblem e) {
            errors.accept(error(line, e.column(), texts.get(indexOf(e.column())), e));
            return null;
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot make a row of " + fileName() + ", line " + line + ".", e);
        }
    }

    private int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(fileName() + " has no column " + column + ".");
    }

    private RowError error(long line, String column, String value, IllegalArgumentException e) {
        return new RowError(fileName(), line, column, value, String.valueOf(e.getMessage()));
    }

    private static <R extends Record> MethodHandle constructor(Class<R> type, int columns) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(parameters);
            return MethodHandles.lookup().unreflectConstructor(canonical).asSpreader(Object[].class, columns);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The row " + type.getName() + " cannot be made.", e);
        }
    }

    @Override
    public String toString() {
        return fileName();
    }
}
