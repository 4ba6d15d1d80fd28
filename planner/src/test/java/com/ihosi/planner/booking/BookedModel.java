package com.ihosi.planner.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a doctor of several facilities has, as simply as one can say it: each day's hours are found by looking at the wall clock minute by
 * minute, and each new time is compared with all others.
 */
final class BookedModel {

    private final int travelMinutes;
    private final List<Entry> entries = new ArrayList<>();

    /** A facility as the model sees it; the hours are those that count now. */
    static final class Site {
        final ZoneId zone;
        final int buffer;
        final List<Hours> layers = new ArrayList<>();

        Site(ZoneId zone, int buffer, Hours usual) {
            this.zone = zone;
            this.buffer = buffer;
            layers.add(usual);
        }
    }

    record Hours(LocalTime from, LocalTime until) {}

    /** An appointment or hold. */
    record Entry(UUID id, Site site, UUID patient, Instant start, Instant end) {

        Instant free() {
            return end.plusSeconds(60L * site.buffer);
        }
    }

    BookedModel(int travelMinutes) {
        this.travelMinutes = travelMinutes;
    }

    List<Entry> entries() {
        return entries;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void remove(UUID id) {
        entries.removeIf(entry -> entry.id().equals(id));
    }

    Optional<Entry> find(UUID id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Whether the wish fits beside all that is there, apart from what has the same id. */
    boolean fits(Entry wish) {
        return isWithinHours(wish)
                && entries.stream()
                        .filter(other -> !other.id().equals(wish.id()))
                        .noneMatch(other -> collide(wish, other));
    }

    private boolean collide(Entry wish, Entry other) {
        boolean patient = wish.patient().equals(other.patient())
                && wish.start().isBefore(other.end())
                && other.start().isBefore(wish.end());
        long way = wish.site() == other.site() ? 0 : 60L * travelMinutes;
        boolean doctor = wish.start().isBefore(other.free().plusSeconds(way))
                && other.start().minusSeconds(way).isBefore(wish.free());
        return patient || doctor;
    }

    private static boolean isWithinHours(Entry wish) {
        Site site = wish.site();
        LocalDate day = LocalDate.ofInstant(wish.start(), site.zone);
        Hours hours = site.layers.getLast();
        Instant opens = firstShowing(day, hours.from(), site.zone);
        Instant closes = firstShowing(day, hours.until(), site.zone);
        return !wish.start().isBefore(opens) && !wish.end().isAfter(closes);
    }

    /** The first minute of the day, or of the next, at which the wall clock shows the time or a later one. */
    private static Instant firstShowing(LocalDate day, LocalTime time, ZoneId zone) {
        Instant minute = day.atStartOfDay(zone).toInstant();
        while (LocalDate.ofInstant(minute, zone).equals(day)
                && LocalTime.ofInstant(minute, zone).isBefore(time)) {
            minute = minute.plusSeconds(60);
        }
        return minute;
    }
}
