package com.ihosi.schema.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** The text form of a {@code tstzrange}, such as {@code ["2026-11-23 07:00:00+00","2026-11-23 15:00:00+00")}. */
final class TimeRangeText {

    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();

    private TimeRangeText() {}

    static String write(TimeRange range) {
        return "[" + range.from() + "," + range.until() + ")";
    }

    static TimeRange parse(String text) {
        int comma = text.indexOf(',');
        if (comma < 0 || text.charAt(0) != '[' || text.charAt(text.length() - 1) != ')') {
            throw new IllegalArgumentException("The range %s is not bounded and half-open.".formatted(text));
        }
        return new TimeRange(instant(text.substring(1, comma)), instant(text.substring(comma + 1, text.length() - 1)));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.replace("\"", ""), INSTANT).toInstant();
    }
}
