package com.ihosi.batchjobs.dataset;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types that a column can have. */
final class ColumnTypes {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String LIST_SEPARATOR = ";";

    private static final Map<Class<?>, ColumnType> FIXED = Map.of(
            boolean.class, plain("yes or no", ColumnTypes::yesOrNo, yes -> yes.equals(true) ? "yes" : "no"),
            LocalDate.class, plain("date such as 2026-11-23", ColumnTypes::date, Object::toString),
            LocalTime.class, plain("time such as 08:30", ColumnTypes::time, Object::toString),
            LocalDateTime.class,
                    plain("local date and time such as 2026-11-23T08:30", ColumnTypes::dateTime, Object::toString),
            ZoneId.class, plain("time zone such as America/Chicago", ColumnTypes::zone, Object::toString),
            BigDecimal.class,
                    plain("number with at most two decimals", ColumnTypes::decimal, ColumnTypes::printDecimal),
            DayOfWeek.class, words(DayOfWeek.class));

    private ColumnTypes() {}

    static ColumnType of(RecordComponent component, Column column) {
        Class<?> type = component.getType();
        if (type == int.class || type == Integer.class) {
            return number(column.min(), column.max());
        }
        if (type == String.class) {
            TextForm form = column.form();
            return plain(form.says(), form::check, Object::toString);
        }
        if (type == List.class) {
            return list(column.form());
        }
        ColumnType fixed = FIXED.get(type);
        return fixed != null ? fixed : words(type);
    }

    private static ColumnType plain(String says, Function<String, Object> parse, Function<Object, String> print) {
        return new ColumnType(says, parse, print);
    }

    private static ColumnType number(int min, int max) {
        String range = max == Integer.MAX_VALUE ? "from " + min : min + " to " + max;
        return plain("whole number, " + range, text -> wholeNumber(text, min, max, range), Object::toString);
    }

    private static ColumnType list(TextForm form) {
        return plain(
                "list separated by ; of " + form.says(),
                text -> Arrays.stream(text.split(LIST_SEPARATOR, -1))
                        .map(String::strip)
                        .map(form::check)
                        .toList(),
                values ->
                        ((List<?>) values).stream().map(Object::toString).collect(Collectors.joining(LIST_SEPARATOR)));
    }

    private static ColumnType words(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException("No column can be of type " + type.getName() + ".");
        }
        Map<String, Object> byWord =
                Arrays.stream(constants).collect(Collectors.toUnmodifiableMap(ColumnTypes::word, Function.identity()));
        String says = Arrays.stream(constants).map(ColumnTypes::word).collect(Collectors.joining(", "));
        return plain("one of " + says, text -> known(byWord, text, says), ColumnTypes::word);
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static Object known(Map<String, Object> byWord, String text, String says) {
        Object constant = byWord.get(text);
        if (constant == null) {
            throw new IllegalArgumentException("is not one of " + says);
        }
        return constant;
    }

    private static Object wholeNumber(String text, int min, int max, String range) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a whole number", e);
        }
        if (number < min || number > max) {
            throw new IllegalArgumentException("is out of range: " + range);
        }
        return number;
    }

    private static Object yesOrNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("is neither yes nor no");
        };
    }

    private static Object date(String text) {
        try {
            return inRange(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a date such as 2026-11-23", e);
        }
    }

    private static Object time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a time such as 08:30", e);
        }
    }

    private static Object dateTime(String text) {
        try {
            LocalDateTime parsed = LocalDateTime.parse(text);
            inRange(parsed.toLocalDate());
            return parsed;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a local date and time such as 2026-11-23T08:30", e);
        }
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("is not in the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return date;
    }

    private static Object zone(String text) {
        // An offset such as +02:00 parses too, but knows no clock changes.
        try {
            ZoneId zone = ZoneId.of(text);
            if (zone instanceof ZoneOffset) {
                throw new IllegalArgumentException("is not a time zone such as America/Chicago");
            }
            return zone;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a time zone such as America/Chicago", e);
        }
    }

    private static Object decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() < 0 || number.scale() > 2 || number.precision() - number.scale() > 8) {
                throw new IllegalArgumentException("is not a number from 0 to 99999999 with at most two decimals");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a number with at most two decimals", e);
        }
    }

    private static String printDecimal(Object number) {
        return ((BigDecimal) number).toPlainString();
    }
}
