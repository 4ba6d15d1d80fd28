package com.ihosi.planner.hours;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.hours.WeekVersions.Row;
import com.ihosi.planner.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeekVersionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void rowsWithDatesOfTheirOwnMakeWeeksBetweenWhichNothingChanges() {
        WeekVersions versions = new WeekVersions(List.of(
                row(MONDAY, new Weekly(), "2020-01-01", null, 8),
                row(TUESDAY, new Weekly(), "2025-01-01", "2026-06-30", 9)));

        assertThat(text(versions))
                .containsExactly(
                        "2020-01-01..2024-12-31 MO8", "2025-01-01..2026-06-30 MO8 TU9", "2026-07-01..null MO8");
    }

    @Test
    void aDayOnWhichNoRowIsEffectiveIsOfNoWeek() {
        WeekVersions versions = new WeekVersions(List.of(
                row(MONDAY, new Weekly(), "2020-01-01", "2020-12-31", 8),
                row(MONDAY, new Weekly(), "2022-01-01", null, 9)));

        assertThat(text(versions)).containsExactly("2020-01-01..2020-12-31 MO8", "2022-01-01..null MO9");
    }

    @Test
    void aRowThatALaterOneReplacesIsNoPartOfTheWeekAnyMore() {
        WeekVersions versions = new WeekVersions(List.of(
                row(MONDAY, new Weekly(), "2020-01-01", null, 8),
                row(MONDAY, new AlternateWeeks(DAY), "2020-01-01", null, 7),
                row(MONDAY, new Weekly(), "2021-01-01", null, 9)));

        assertThat(text(versions)).containsExactly("2020-01-01..2020-12-31 MO8 MO7", "2021-01-01..null MO9 MO7");
    }

    @Test
    void aNewWeekEndsWhatWasEffectiveAndStaysOpen() {
        Row before = row(MONDAY, new Weekly(), "2020-01-01", null, 8);

        WeekVersions.Change change = new WeekVersions(List.of(before)).change(DAY);

        assertThat(change)
                .isEqualTo(
                        new WeekVersions.Change(dates("2026-12-01", null), List.of(before.id()), List.of(), List.of()));
    }

    @Test
    void aWeekThatBeganOnTheSameDayIsReplaced() {
        Row same = row(MONDAY, new Weekly(), "2026-12-01", null, 8);

        assertThat(new WeekVersions(List.of(same)).change(DAY).removed()).containsExactly(same.id());
    }

    @Test
    void aNewWeekEndsWhereTheNextOneThatIsKeptBeginsAndWhatWentOnThenGoesOn() {
        Row monday = row(MONDAY, new Weekly(), "2020-01-01", null, 8);
        Row tuesday = row(TUESDAY, new Weekly(), "2020-01-01", null, 8);
        Row later = row(MONDAY, new Weekly(), "2027-01-01", null, 10);

        WeekVersions.Change change = new WeekVersions(List.of(monday, tuesday, later)).change(DAY);

        assertThat(change.effective()).isEqualTo(dates("2026-12-01", "2026-12-31"));
        assertThat(change.ended()).containsExactly(monday.id(), tuesday.id());
        assertThat(change.resumed())
                .containsExactly(new StoredDay(tuesday.stored().day(), new DateRange(NEW_YEAR, null), 0));
    }

    @Test
    void rowsThatAreOverOrStillToComeStayAsTheyAre() {
        Row over = row(MONDAY, new Weekly(), "2020-01-01", "2026-11-30", 8);
        Row later = row(MONDAY, new Weekly(), "2027-01-01", null, 10);

        WeekVersions.Change change = new WeekVersions(List.of(over, later)).change(DAY);

        assertThat(change.ended()).isEmpty();
        assertThat(change.removed()).isEmpty();
        assertThat(change.resumed()).isEmpty();
    }

    @Test
    void otherAlternateWeeksAndOtherWeekdaysOfTheMonthHoldBesideEachOther() {
        AlternateWeeks even = new AlternateWeeks(DAY);

        assertThat(WeekVersions.holdTogether(even, new AlternateWeeks(DAY.plusWeeks(2))))
                .isTrue();
        assertThat(WeekVersions.holdTogether(even, new AlternateWeeks(DAY.plusWeeks(1))))
                .isFalse();
        assertThat(WeekVersions.holdTogether(even, new Weekly())).isFalse();
        assertThat(WeekVersions.holdTogether(new NthWeekday(1), new NthWeekday(1)))
                .isTrue();
        assertThat(WeekVersions.holdTogether(new NthWeekday(1), new NthWeekday(2)))
                .isFalse();
    }

    @Test
    void theVersionChangesWithEachRowAndNotWithTheirOrder() {
        Row some = row(MONDAY, new Weekly(), "2020-01-01", null, 8);
        Row other = row(TUESDAY, new Weekly(), "2020-01-01", null, 8);
        String version = new WeekVersions(List.of(some, other)).version();

        assertThat(new WeekVersions(List.of(other, some)).version()).isEqualTo(version);
        assertThat(new WeekVersions(List.of(some)).version()).isNotEqualTo(version);
        assertThat(new WeekVersions(List.of(some, new Row(other.id(), other.stored(), 2))).version())
                .isNotEqualTo(version);
    }

    private static List<String> text(WeekVersions versions) {
        return versions.weeks().stream()
                .map(week -> week.effective().first() + ".." + week.effective().last() + " "
                        + week.days().stream().map(WeekVersionsTest::text).collect(Collectors.joining(" ")))
                .toList();
    }

    private static String text(WorkingDay day) {
        return day.weekday().name().substring(0, 2)
                + day.hours().orElseThrow().from().getHour();
    }

    private static Row row(DayOfWeek weekday, Recurrence recurrence, String first, @Nullable String last, int hour) {
        DayHours hours = new DayHours(LocalTime.of(hour, 0), LocalTime.of(17, 0));
        StoredDay stored =
                new StoredDay(new WorkingDay(weekday, recurrence, Optional.of(hours)), dates(first, last), 0);
        return new Row(UUID.randomUUID(), stored, 1);
    }

    private static DateRange dates(String first, @Nullable String last) {
        return new DateRange(LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
    }
}
