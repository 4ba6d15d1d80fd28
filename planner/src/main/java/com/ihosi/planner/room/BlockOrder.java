package com.ihosi.planner.room;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * From when until when a room is to be blocked, by the facility's wall clock, and why.
 *
 * @param note what others read of it; may be empty
 */
public record BlockOrder(LocalDateTime from, LocalDateTime until, String note) {

    /** The longest block. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final Duration FURTHEST = Duration.ofDays(1000);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    public BlockOrder {
        note = note.strip();
    }

    /**
     * The block as instants. Refuses, at {@code from}, {@code until} or {@code note}, times that the clock leaves out, that are in the
     * wrong order, over or too far away, and a note that is too long.
     */
    Span check(ZoneId zone, Instant now) {
        Instant start = LocalTimes.instant(from, zone);
        Instant end = LocalTimes.instant(until, zone);
        new FieldChecks()
                .check(exists(from, zone), "from", skipped(from))
                .check(
                        start.isBefore(now.plus(FURTHEST)),
                        "from",
                        "The beginning (%s) must be at most %d days ahead."
                                .formatted(CLOCK.format(from), FURTHEST.toDays()))
                .check(exists(until, zone), "until", skipped(until))
                .check(
                        start.isBefore(end),
                        "until",
                        "The end (%s) must be after the beginning (%s)."
                                .formatted(CLOCK.format(until), CLOCK.format(from)))
                .check(
                        end.isAfter(now),
                        "until",
                        "The end (%s) is in the past. Choose a later one.".formatted(CLOCK.format(until)))
                .check(
                        !end.isAfter(start.plus(LONGEST)),
                        "until",
                        "A room is blocked for at most %d days at once.".formatted(LONGEST.toDays()))
                .check(
                        note.length() <= RoomUse.LONGEST_NOTE,
                        "note",
                        "The note must have at most %d characters.".formatted(RoomUse.LONGEST_NOTE))
                .done();
        return new Span(start, end);
    }

    Optional<String> findNote() {
        return Optional.of(note).filter(text -> !text.isEmpty());
    }

    private static boolean exists(LocalDateTime local, ZoneId zone) {
        return !zone.getRules().getValidOffsets(local).isEmpty();
    }

    private static String skipped(LocalDateTime local) {
        return "The time %s does not exist, as the clock is put forward then. Choose another one."
                .formatted(CLOCK.format(local));
    }
}
