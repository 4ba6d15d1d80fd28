package com.ihosi.planner.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/**
 * What a wall clock means: the one place where hours become instants. A time that a clock change leaves out is the first one that
 * exists after it; a time that exists twice is the first of the two.
 */
public final class LocalTimes {

    private LocalTimes() {}

    /** When the wall clock of a zone shows a time. */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return local.toInstant(rules.getOffset(local));
        }
        ZoneOffset before = change.getOffsetBefore();
        return change.isGap() ? change.getInstant() : local.toInstant(before);
    }

    /** At which instants the wall clock of a zone shows a time: one, none where a clock change leaves it out, two where it exists twice. */
    public static List<Instant> instants(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).stream()
                .map(local::toInstant)
                .toList();
    }

    /** When the wall clock of a zone shows a time of a day. */
    public static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        return instant(day.atTime(time), zone);
    }

    /** The time of a day from one time until another; none where a clock change leaves all of it out, or it is empty. */
    public static Optional<Span> span(LocalDate day, LocalTime from, LocalTime until, ZoneId zone) {
        Instant start = instant(day, from, zone);
        Instant end = instant(day, until, zone);
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** All of a day, 23 to 25 hours; none where the zone left the day out. */
    public static Optional<Span> day(LocalDate day, ZoneId zone) {
        Instant start = instant(day, LocalTime.MIDNIGHT, zone);
        Instant end = instant(day.plusDays(1), LocalTime.MIDNIGHT, zone);
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
