package com.ihosi.ui.api;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Times as requests write them and answers tell them: with their offset. */
public final class Moments {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final DateTimeFormatter WITH_OR_WITHOUT_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private Moments() {}

    /** An instant on the wall clock of a zone. */
    public static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    /**
     * Reads a date and time. Without an offset it is on the zone's wall clock.
     *
     * @throws FieldException if it is none, or a clock change leaves it out or shows it twice
     */
    public static Instant read(String field, String text, ZoneId zone) {
        return switch (parse(field, text.strip())) {
            case OffsetDateTime moment -> bounded(field, moment.toLocalDate(), moment.toInstant());
            case LocalDateTime local -> bounded(field, local.toLocalDate(), local(field, local, zone));
            default -> throw unread(field);
        };
    }

    private static TemporalAccessor parse(String field, String text) {
        try {
            return WITH_OR_WITHOUT_OFFSET.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException unreadable) {
            throw unread(field);
        }
    }

    private static FieldException unread(String field) {
        return new FieldException(field, "It must be a date and time with an offset, such as 2026-11-30T09:30+01:00.");
    }

    private static Instant local(String field, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> local.toInstant(offsets.getFirst());
            case 0 ->
                throw new FieldException(
                        field,
                        "The time %s does not exist in %s, as the clocks go forward then. Choose a later one."
                                .formatted(local, zone));
            default ->
                throw new FieldException(
                        field,
                        "The time %s exists twice in %s, as the clocks go back then. Send it with its offset, %s."
                                .formatted(
                                        local,
                                        zone,
                                        offsets.stream().map(ZoneOffset::getId).collect(Collectors.joining(" or "))));
        };
    }

    /**
     * So many days of a zone's calendar, from the first on.
     *
     * @throws FieldException if the zone left all of them out
     */
    public static Span days(String field, LocalDate first, int days, ZoneId zone) {
        Instant start = LocalTimes.instant(first, LocalTime.MIDNIGHT, zone);
        Instant end = LocalTimes.instant(first.plusDays(days), LocalTime.MIDNIGHT, zone);
        if (!start.isBefore(end)) {
            throw new FieldException(field, "There was no such day in %s.".formatted(zone));
        }
        return new Span(start, end);
    }

    /** A day that a request names; refuses one that nobody can mean. */
    public static LocalDate day(String field, LocalDate day) {
        return bounded(field, day, day);
    }

    private static <T> T bounded(String field, LocalDate day, T value) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new FieldException(
                    field, "The year (%d) must be %d to %d.".formatted(day.getYear(), FIRST_YEAR, LAST_YEAR));
        }
        return value;
    }
}
