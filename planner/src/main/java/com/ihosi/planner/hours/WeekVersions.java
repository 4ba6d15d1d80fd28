package com.ihosi.planner.hours;

import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.time.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** A doctor's own weeks one after the other, and how a new one is put among them. Its rows may each have dates of their own. */
record WeekVersions(List<Row> rows) {

    /** A row of the doctor's own week as it is kept. */
    record Row(UUID id, StoredDay stored, long version) {

        private DateRange effective() {
            return stored.effective();
        }
    }

    WeekVersions {
        rows = List.copyOf(rows);
    }

    /**
     * What a new week changes of the rows that are there.
     *
     * @param effective the new week's days: until the next week that was kept already, or open
     * @param ended rows that end the day before it
     * @param removed rows that began on its first day
     * @param resumed rows that go on when the next week begins, from then on
     */
    record Change(DateRange effective, List<UUID> ended, List<UUID> removed, List<StoredDay> resumed) {}

    /** The weeks, the earliest first; between two of them nothing changes. */
    List<WorkingWeek> weeks() {
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (Row row : rows) {
            starts.add(row.effective().first());
            Optional.ofNullable(row.effective().last()).ifPresent(last -> starts.add(last.plusDays(1)));
        }
        List<WorkingWeek> weeks = new ArrayList<>();
        for (LocalDate start : starts) {
            List<Row> current = current(start);
            if (!current.isEmpty()) {
                LocalDate next = starts.higher(start);
                weeks.add(new WorkingWeek(
                        new DateRange(start, next == null ? null : next.minusDays(1)),
                        current.stream().map(row -> row.stored().day()).toList()));
            }
        }
        return weeks;
    }

    /** The rows of a day, without those in the place of which a later one counts. */
    private List<Row> current(LocalDate day) {
        List<Row> effective =
                rows.stream().filter(row -> row.effective().contains(day)).toList();
        return effective.stream()
                .filter(row -> effective.stream().noneMatch(other -> replaces(other.stored(), row.stored())))
                .toList();
    }

    private static boolean replaces(StoredDay later, StoredDay earlier) {
        return later.effective().first().isAfter(earlier.effective().first())
                && later.day().weekday() == earlier.day().weekday()
                && holdTogether(later.day().recurrence(), earlier.day().recurrence());
    }

    /** Whether both hold in the same weeks. */
    static boolean holdTogether(Recurrence some, Recurrence other) {
        return switch (some) {
            case Weekly() -> other instanceof Weekly;
            case AlternateWeeks(LocalDate anchor) -> other instanceof AlternateWeeks && other.holdsOn(anchor);
            case NthWeekday nth -> nth.equals(other);
        };
    }

    /** Puts a new week among these from a day on. */
    Change change(LocalDate first) {
        LocalDate next = rows.stream()
                .map(row -> row.effective().first())
                .filter(start -> start.isAfter(first))
                .min(LocalDate::compareTo)
                .orElse(null);
        List<Row> effective =
                rows.stream().filter(row -> row.effective().contains(first)).toList();
        List<StoredDay> resumed = next == null
                ? List.of()
                : current(next).stream()
                        .filter(effective::contains)
                        .map(row -> resumed(row.stored(), next))
                        .toList();
        return new Change(
                new DateRange(first, next == null ? null : next.minusDays(1)),
                effective.stream()
                        .filter(row -> row.effective().first().isBefore(first))
                        .map(Row::id)
                        .toList(),
                effective.stream()
                        .filter(row -> row.effective().first().equals(first))
                        .map(Row::id)
                        .toList(),
                resumed);
    }

    private static StoredDay resumed(StoredDay row, LocalDate from) {
        return new StoredDay(row.day(), new DateRange(from, row.effective().last()), row.layer());
    }

    /** Changes whenever one of the rows does. */
    String version() {
        StringBuilder text = new StringBuilder();
        rows.stream().map(row -> row.id() + ":" + row.version() + ";").sorted().forEach(text::append);
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
