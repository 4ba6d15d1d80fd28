package com.ihosi.ui.calendar;

import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A day on the wall clock of a zone. What begins in an hour that the clock shows twice stands at its place, as long as it lasts. */
record WallClock(LocalDate day, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TWICE = DateTimeFormatter.ofPattern("HH:mm zzz");
    private static final int MINUTES_A_DAY = 24 * 60;

    /** All of the day; none where the zone left it out. */
    Optional<Span> all() {
        return LocalTimes.day(day, zone);
    }

    /** The part of a span that lies on the day, as it stands on the clock. */
    Optional<Sheet.Stretch> stretch(Span span) {
        return all().filter(span::overlaps).map(whole -> {
            Instant start = span.start().isBefore(whole.start()) ? whole.start() : span.start();
            Instant end = span.end().isAfter(whole.end()) ? whole.end() : span.end();
            int from = minute(start);
            int minutes = Math.toIntExact(new Span(start, end).minutes());
            return new Sheet.Stretch(from, Math.min(minutes, MINUTES_A_DAY - from));
        });
    }

    /** What the clock shows at an instant of the day, in minutes. */
    int minute(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return local.toLocalDate().isAfter(day) ? MINUTES_A_DAY : local.getHour() * 60 + local.getMinute();
    }

    /** When the clock shows a minute. */
    Instant instant(int minute) {
        return LocalTimes.instant(day, LocalTime.ofSecondOfDay(Math.min(minute, MINUTES_A_DAY - 1) * 60L), zone);
    }

    /** The time as people write it; one that the clock shows twice with the name of the offset. */
    String time(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return (twice ? TWICE : TIME).format(local);
    }

    /** From when until when. */
    String time(Span span) {
        return time(span.start()) + "–" + time(span.end());
    }
}
