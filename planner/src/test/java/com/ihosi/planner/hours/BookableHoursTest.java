package com.ihosi.planner.hours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.BookableDay.Limits;
import com.ihosi.planner.hours.BookableDay.Source;
import com.ihosi.planner.hours.DayHours.Break;
import com.ihosi.planner.hours.HoursFacts.Rostered;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookableHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MON = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUE = MON.plusDays(1);
    private static final AppointmentType.Id CHECK = new AppointmentType.Id(UUID.randomUUID());
    private static final AppointmentType.Id SURGERY = new AppointmentType.Id(UUID.randomUUID());

    private ZoneId zone = BERLIN;
    private Optional<DateRange> employed = Optional.of(new DateRange(LocalDate.of(2020, 1, 1), null));
    private final Map<LocalDate, FacilityHours.Holiday> holidays = new HashMap<>();
    private final List<DateRange> leaves = new ArrayList<>();
    private final List<StoredDay> rows = new ArrayList<>();
    private final List<DateRange> rosters = new ArrayList<>();
    private final Map<LocalDate, List<Span>> duties = new HashMap<>();

    @Test
    void withoutRosterAndWorkingDaysTheFacilitysHoursCount() {
        assertThat(open(MON)).isEqualTo("08:00-17:00");
        assertThat(day(MON).source()).isEqualTo(Source.FACILITY);
        assertThat(day(MON).limits()).isEqualTo(Limits.NONE);
    }

    @Test
    void workingDaysComeBeforeTheFacilitysHoursAndLeaveTheOtherWeekdaysFree() {
        weekly(MONDAY, "10:00-14:00");

        assertThat(open(MON)).isEqualTo("10:00-14:00");
        assertThat(day(MON).source()).isEqualTo(Source.WORKING_DAYS);
        assertThat(open(TUE)).isEmpty();
        assertThat(day(TUE).source()).isEqualTo(Source.CLOSED);
    }

    @Test
    void beforeAndAfterTheWorkingDaysAreEffectiveTheFacilitysHoursCount() {
        row(0, MONDAY, new Weekly(), dates(MON, MON), "10:00-14:00");

        assertThat(open(MON.minusWeeks(1))).isEqualTo("08:00-17:00");
        assertThat(open(MON)).isEqualTo("10:00-14:00");
        assertThat(open(MON.plusWeeks(1))).isEqualTo("08:00-17:00");
    }

    @Test
    void aRosterThatHasTheDoctorComesBeforeHerWorkingDaysOnAllOfItsDays() {
        weekly(MONDAY, "10:00-14:00");
        weekly(TUESDAY, "10:00-14:00");
        rostered(MON);
        duty(MON, "06:00-14:00");

        assertThat(open(MON)).isEqualTo("06:00-14:00");
        assertThat(day(MON).source()).isEqualTo(Source.ROSTER);
        assertThat(open(TUE)).isEmpty();
        assertThat(open(MON.plusWeeks(1))).isEqualTo("10:00-14:00");
    }

    @Test
    void aRosterWithoutADutyOfTheDoctorSaysNothing() {
        weekly(MONDAY, "10:00-14:00");

        assertThat(open(MON)).isEqualTo("10:00-14:00");
    }

    @Test
    void onCallDutiesAreNotBookableButMakeTheRosterCount() {
        weekly(MONDAY, "10:00-14:00");
        rostered(MON);

        assertThat(open(MON)).isEmpty();
    }

    @Test
    void theLimitsOfAWorkingDayHoldForARosteredDayToo() {
        said(MONDAY, new DayHours(at("10:00"), at("14:00"), List.of(), 7, 2, 20, 10, Set.of(CHECK)));
        rostered(MON);
        duty(MON, "06:00-14:00");

        assertThat(day(MON).limits()).isEqualTo(new Limits(7, 2, 20, 10, Set.of(CHECK)));
    }

    @Test
    void aSessionForSomeTypesIsSoWithinDutiesTooAndTheRestIsForAll() {
        said(MONDAY, new DayHours(at("08:00"), at("10:00"), List.of(), 7, 0, null, null, Set.of(SURGERY)));
        said(MONDAY, new DayHours(at("10:00"), at("12:00"), List.of(), 7, 0, null, null, Set.of()));
        rostered(MON);
        duty(MON, "06:00-14:00");

        assertThat(open(MON)).isEqualTo("06:00-14:00");
        assertThat(text(day(MON).open(CHECK), MON)).isEqualTo("06:00-08:00 10:00-14:00");
        assertThat(text(day(MON).open(SURGERY), MON)).isEqualTo("06:00-14:00");
    }

    @Test
    void breaksAreTakenOut() {
        said(
                MONDAY,
                new DayHours(
                        at("08:00"),
                        at("17:00"),
                        List.of(
                                new Break(at("15:00"), at("15:30"), "Team"),
                                new Break(at("12:00"), at("13:00"), "Lunch")),
                        20,
                        2,
                        null,
                        null,
                        Set.of()));

        assertThat(open(MON)).isEqualTo("08:00-12:00 13:00-15:00 15:30-17:00");
    }

    @Test
    void aLaterVersionCountsFromItsFirstDayOn() {
        row(0, MONDAY, new Weekly(), dates(MON.minusYears(1), null), "08:00-12:00");
        row(0, MONDAY, new Weekly(), dates(MON.plusWeeks(1), null), "13:00-17:00");

        assertThat(open(MON)).isEqualTo("08:00-12:00");
        assertThat(open(MON.plusWeeks(1))).isEqualTo("13:00-17:00");
    }

    @Test
    void rowsThatTieAreJoinedAsSessionsOfADayWithTheSumOfTheirNumbers() {
        said(MONDAY, new DayHours(at("14:00"), at("17:00"), List.of(), 8, 1, 30, null, Set.of(SURGERY)));
        said(MONDAY, new DayHours(at("08:00"), at("12:00"), List.of(), 10, 2, null, 5, Set.of(CHECK)));

        assertThat(open(MON)).isEqualTo("08:00-12:00 14:00-17:00");
        assertThat(day(MON).limits()).isEqualTo(new Limits(18, 3, 30, 5, Set.of(CHECK, SURGERY)));
        assertThat(text(day(MON).open(CHECK), MON)).isEqualTo("08:00-12:00");
        assertThat(text(day(MON).open(SURGERY), MON)).isEqualTo("14:00-17:00");
        assertThat(day(MON).open(new AppointmentType.Id(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aSessionForEverythingLetsTheDayHaveAllTypes() {
        said(MONDAY, new DayHours(at("08:00"), at("12:00"), List.of(), 10, 2, null, 5, Set.of(CHECK)));
        weekly(MONDAY, "14:00-17:00");

        assertThat(day(MON).limits().types()).isEmpty();
        assertThat(text(day(MON).open(SURGERY), MON)).isEqualTo("14:00-17:00");
    }

    @Test
    void theMoreParticularRecurrenceWinsEvenOverALaterVersion() {
        row(0, MONDAY, new NthWeekday(-1), dates(MON.minusYears(2), null), "10:00-11:00");
        row(0, MONDAY, new AlternateWeeks(MON), dates(MON.minusYears(1), null), "11:00-12:00");
        row(0, MONDAY, new Weekly(), dates(MON.minusWeeks(1), null), "12:00-13:00");

        assertThat(open(MON)).isEqualTo("10:00-11:00");
        assertThat(open(MON.plusWeeks(1))).isEqualTo("12:00-13:00");
        assertThat(open(MON.plusWeeks(2))).isEqualTo("11:00-12:00");
    }

    @Test
    void alternateWeeksGoOnOverTheEndOfAYearWithFiftyThreeWeeks() {
        LocalDate week53 = LocalDate.of(2026, 12, 28);
        row(0, MONDAY, new AlternateWeeks(week53.plusDays(3)), dates(MON.minusYears(1), null), "08:00-12:00");

        assertThat(open(week53)).isEqualTo("08:00-12:00");
        assertThat(open(week53.plusWeeks(1))).isEmpty();
        assertThat(open(week53.plusWeeks(2))).isEqualTo("08:00-12:00");
        assertThat(open(week53.minusWeeks(1))).isEmpty();
        assertThat(open(week53.minusWeeks(2))).isEqualTo("08:00-12:00");
    }

    @Test
    void theNthWeekdayOfTheMonthIsCountedFromItsFirstDayAndTheLastFromItsEnd() {
        row(0, FRIDAY, new NthWeekday(5), dates(MON.minusYears(1), null), "05:00-06:00");
        row(0, WEDNESDAY, new NthWeekday(2), dates(MON.minusYears(1), null), "02:00-03:00");
        row(0, SUNDAY, new NthWeekday(-1), dates(MON.minusYears(1), null), "09:00-10:00");

        assertThat(open(LocalDate.of(2027, 1, 29))).isEqualTo("05:00-06:00");
        assertThat(openDays(FRIDAY, LocalDate.of(2027, 2, 1), 28)).isEmpty();
        assertThat(openDays(WEDNESDAY, LocalDate.of(2027, 1, 1), 31)).containsExactly(13);
        assertThat(openDays(WEDNESDAY, LocalDate.of(2026, 10, 1), 31)).containsExactly(14);
        assertThat(openDays(SUNDAY, LocalDate.of(2027, 1, 1), 31)).containsExactly(31);
        assertThat(openDays(SUNDAY, LocalDate.of(2027, 2, 1), 28)).containsExactly(28);
    }

    @Test
    void aSeasonalLayerLiesOverTheWeekAndTheWeekComesBackByItself() {
        weekly(MONDAY, "08:00-12:00");
        weekly(TUESDAY, "08:00-12:00");
        row(1, MONDAY, new Weekly(), dates(MON, MON.plusWeeks(1)), "06:00-10:00");

        assertThat(open(MON.minusWeeks(1))).isEqualTo("08:00-12:00");
        assertThat(open(MON)).isEqualTo("06:00-10:00");
        assertThat(open(TUE)).isEqualTo("08:00-12:00");
        assertThat(open(MON.plusWeeks(1))).isEqualTo("06:00-10:00");
        assertThat(open(MON.plusWeeks(2))).isEqualTo("08:00-12:00");
    }

    @Test
    void aLayerMaySayThatSheDoesNotWorkAndAHigherOneThatSheDoes() {
        weekly(MONDAY, "08:00-12:00");
        row(1, MONDAY, new Weekly(), dates(MON, null), null);
        row(2, MONDAY, new Weekly(), dates(MON.plusWeeks(1), null), "06:00-10:00");

        assertThat(open(MON)).isEmpty();
        assertThat(open(MON.plusWeeks(1))).isEqualTo("06:00-10:00");
    }

    @Test
    void aHigherLayersWeekBeatsAMoreParticularRecurrenceBelow() {
        row(0, MONDAY, new NthWeekday(-1), dates(MON.minusYears(1), null), "10:00-11:00");
        row(1, MONDAY, new Weekly(), dates(MON, null), "12:00-13:00");

        assertThat(open(MON)).isEqualTo("12:00-13:00");
    }

    @Test
    void aLayerOverNoWeekOfHerOwnSaysNothingOfOtherWeekdays() {
        row(1, MONDAY, new Weekly(), dates(MON.minusWeeks(1), null), "06:00-10:00");

        assertThat(open(MON)).isEqualTo("06:00-10:00");
        assertThat(open(TUE)).isEqualTo("08:00-17:00");
    }

    @Test
    void aHolidayClosesTheDayOrCutsItsHours() {
        weekly(MONDAY, "08:00-17:00");
        weekly(TUESDAY, "08:00-17:00");
        holiday(MON, null);
        holiday(TUE, "10:00-12:00");

        assertThat(open(MON)).isEmpty();
        assertThat(open(TUE)).isEqualTo("10:00-12:00");
    }

    @Test
    void aHolidaysHoursAreTheFacilitysHoursOfTheDayEvenWhereTheyAreLonger() {
        holiday(MON, "06:00-20:00");

        assertThat(open(MON)).isEqualTo("06:00-20:00");
    }

    @Test
    void aDutyOverMidnightIsOpenUntilItsEndButNotOnTheHolidayThatFollows() {
        rostered(MON);
        duty(MON, "22:00-30:00");
        assertThat(open(MON)).isEqualTo("22:00-30:00");

        holiday(TUE, null);
        assertThat(open(MON)).isEqualTo("22:00-24:00");
    }

    @Test
    void leaveTakesItsDaysAndTheNightThatRunsIntoThem() {
        leaves.add(dates(TUE, TUE));
        weekly(TUESDAY, "08:00-17:00");
        rostered(MON.plusWeeks(1));
        weekly(WEDNESDAY, "08:00-17:00");
        leaves.add(dates(MON.plusDays(8), MON.plusDays(8)));
        duty(MON.plusWeeks(1), "22:00-30:00");

        assertThat(open(TUE)).isEmpty();
        assertThat(open(TUE.plusDays(1))).isEqualTo("08:00-17:00");
        assertThat(open(MON.plusWeeks(1))).isEqualTo("22:00-24:00");
    }

    @Test
    void onlyDaysOfTheEmploymentAreOpenItsFirstAndLastIncluded() {
        employed = Optional.of(dates(MON, TUE));

        assertThat(open(MON.minusDays(1))).isEmpty();
        assertThat(open(MON)).isEqualTo("08:00-17:00");
        assertThat(open(TUE)).isEqualTo("08:00-17:00");
        assertThat(open(TUE.plusDays(1))).isEmpty();
    }

    @Test
    void whoIsNotActiveIsNotBooked() {
        employed = Optional.empty();
        rostered(MON);
        duty(MON, "06:00-14:00");

        assertThat(open(MON)).isEmpty();
    }

    @Test
    void onDaysOfAClockChangeTheHoursAreAsLongAsTheyReallyAre() {
        LocalDate spring = LocalDate.of(2027, 3, 28);
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        weekly(SUNDAY, "00:00-23:59");

        assertThat(minutes(spring)).isEqualTo(23 * 60 - 1);
        assertThat(minutes(autumn)).isEqualTo(25 * 60 - 1);
        assertThat(day(spring).open()).hasSize(1);
    }

    @Test
    void hoursWithinTheClockChangeAreShortInSpringAndTheFirstOnesInAutumn() {
        weekly(SUNDAY, "01:30-02:30");

        assertThat(day(LocalDate.of(2027, 3, 28)).open()).containsExactly(span("2027-03-28T00:30:00Z", 30));
        assertThat(day(LocalDate.of(2026, 10, 25)).open()).containsExactly(span("2026-10-24T23:30:00Z", 60));
        zone = NEW_YORK;
        assertThat(day(LocalDate.of(2027, 3, 14)).open()).containsExactly(span("2027-03-14T06:30:00Z", 30));
        assertThat(day(LocalDate.of(2026, 11, 1)).open()).containsExactly(span("2026-11-01T05:30:00Z", 120));
    }

    @Test
    void aBreakThatAClockChangeLeavesOutTakesNothing() {
        said(
                SUNDAY,
                new DayHours(
                        at("01:00"),
                        at("05:00"),
                        List.of(new Break(at("02:15"), at("02:45"), "")),
                        20,
                        2,
                        null,
                        null,
                        Set.of()));

        assertThat(minutes(LocalDate.of(2027, 3, 28))).isEqualTo(180);
    }

    private void weekly(DayOfWeek weekday, String hours) {
        row(0, weekday, new Weekly(), dates(LocalDate.of(2020, 1, 1), null), hours);
    }

    private void said(DayOfWeek weekday, DayHours hours) {
        rows.add(new StoredDay(
                new WorkingDay(weekday, new Weekly(), Optional.of(hours)), dates(LocalDate.of(2020, 1, 1), null), 0));
    }

    private void row(int layer, DayOfWeek weekday, Recurrence recurrence, DateRange dates, @Nullable String hours) {
        Optional<DayHours> says = Optional.ofNullable(hours)
                .map(text -> text.split("-", 2))
                .map(parts -> new DayHours(at(parts[0]), at(parts[1])));
        rows.add(new StoredDay(new WorkingDay(weekday, recurrence, says), dates, layer));
    }

    private void rostered(LocalDate monday) {
        rosters.add(dates(monday, monday.plusDays(6)));
    }

    private void duty(LocalDate day, String hours) {
        String[] parts = hours.split("-", 2);
        duties.put(day, List.of(new Span(instant(day, parts[0]), instant(day, parts[1]))));
    }

    private Instant instant(LocalDate day, String time) {
        int hour = Integer.parseInt(time.substring(0, 2));
        return LocalTimes.instant(day.plusDays(hour / 24), LocalTime.of(hour % 24, 0), zone);
    }

    private void holiday(LocalDate day, @Nullable String hours) {
        Optional<FacilityHours.Open> open = Optional.ofNullable(hours)
                .map(text -> text.split("-", 2))
                .map(parts -> new FacilityHours.Open(at(parts[0]), at(parts[1])));
        holidays.put(day, new FacilityHours.Holiday(day, "Holiday", open));
    }

    private HoursFacts facts() {
        FacilityHours facility = new FacilityHours(zone, at("08:00"), at("17:00"), holidays);
        return new HoursFacts(facility, employed, leaves, rows, new Rostered(rosters, duties));
    }

    private BookableDay day(LocalDate day) {
        return BookableHours.of(facts(), day, day).getFirst();
    }

    private String open(LocalDate day) {
        return text(day(day).open(), day);
    }

    private String text(List<Span> open, LocalDate day) {
        return open.stream()
                .map(span -> clock(span.start(), day) + "-" + clock(span.end(), day))
                .collect(Collectors.joining(" "));
    }

    private String clock(Instant at, LocalDate day) {
        long minutes = Duration.between(day.atStartOfDay(zone).toInstant(), at).toMinutes();
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private long minutes(LocalDate day) {
        return day(day).open().stream()
                .mapToLong(span -> Duration.between(span.start(), span.end()).toMinutes())
                .sum();
    }

    private Stream<Integer> openDays(DayOfWeek weekday, LocalDate first, int days) {
        return BookableHours.of(facts(), first, first.plusDays(days - 1L)).stream()
                .filter(day ->
                        day.day().getDayOfWeek() == weekday && !day.open().isEmpty())
                .map(day -> day.day().getDayOfMonth());
    }

    private static Span span(String from, int minutes) {
        Instant start = Instant.parse(from);
        return new Span(start, start.plus(Duration.ofMinutes(minutes)));
    }

    private static DateRange dates(LocalDate first, @Nullable LocalDate last) {
        return new DateRange(first, last);
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }
}
