package com.ihosi.planner.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.figure.Suggestion.ChangeDuration;
import com.ihosi.planner.figure.Suggestion.CloseSession;
import com.ihosi.planner.figure.Suggestion.LostRevenue;
import com.ihosi.planner.figure.Suggestion.OpenSession;
import com.ihosi.planner.figure.Suggestion.SmoothDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Eight weeks in which a hundred visits of eighteen minutes were booked that brought 80 each. */
class AdviceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final int WEEKS = 8;
    private static final Map<Sum, Double> USUAL =
            Map.of(Sum.BOOKED, 100.0, Sum.BOOKED_MINUTES, 1800.0, Sum.REVENUE, 8000.0);
    private static final Facility FACILITY = new Facility(
            new Facility.Id(new UUID(0, 1)),
            "north",
            "North",
            ZoneOffset.UTC,
            Locale.ENGLISH,
            new Facility.Colours("#000000", "#000000", "#000000"),
            Facility.Status.ACTIVE);

    @Test
    void anHourThatIsNearlyAlwaysBookedIsToBeOpenedMore() {
        assertThat(ofHours(hour(9, 8, 120, 108)))
                .containsExactly(new OpenSession(DayOfWeek.MONDAY, 9, 1, 1, 0.9, 0.6, 2, 160));
        assertThat(ofHours(hour(9, 8, 120, 107))).isEmpty();
    }

    @Test
    void anHourOfManyDoctorsIsOpenedByAsManyAsBringItToTheAim() {
        assertThat(ofHours(hour(9, 8, 600, 600)))
                .extracting(suggestion -> ((OpenSession) suggestion).doctors())
                .containsExactly(3);
    }

    @Test
    void anHourThatIsMostlyEmptyIsToBeOfferedLessWhereWhatIsBookedStillFits() {
        assertThat(ofHours(hour(9, 8, 240, 120)))
                .containsExactly(new CloseSession(DayOfWeek.MONDAY, 9, 1, 1, 0.5, 120 / 180.0, 60));
        assertThat(ofHours(hour(9, 8, 240, 121))).isEmpty();
        assertThat(ofHours(hour(9, 8, 60, 10)))
                .as("somebody is seen by the only doctor")
                .isEmpty();
        assertThat(ofHours(hour(9, 8, 60, 0))).hasSize(1);
    }

    @Test
    void hoursInARowAreOneSession() {
        assertThat(ofHours(hour(9, 8, 60, 0), hour(10, 8, 120, 0), hour(12, 8, 60, 0)))
                .extracting(suggestion -> ((CloseSession) suggestion).hour(), suggestion -> ((CloseSession) suggestion)
                        .hours())
                .containsExactlyInAnyOrder(tuple(9, 2), tuple(12, 1));
    }

    @Test
    void nothingIsSaidOfAnHourThatWasOfferedOnFewDaysOrNever() {
        assertThat(ofHours(hour(9, 6, 60, 60))).hasSize(1);
        assertThat(ofHours(hour(9, 5, 60, 60))).isEmpty();
        assertThat(ofHours(new HourOfWeek(DayOfWeek.MONDAY, 9, 0, 0, 400))).isEmpty();
    }

    @Test
    void noMoreThanAFewHoursAreSuggested() {
        HourOfWeek[] hours = new HourOfWeek[12];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = hour(2 * i, 8, 60, 60);
        }
        assertThat(ofHours(hours)).hasSize(SessionAdvice.MOST);
    }

    @Test
    void nothingIsSaidOfFewWeeks() {
        Evidence few = evidence(5.9, new Sums(USUAL), new TreeMap<>(), List.of(), hour(9, 8, 60, 60));
        assertThat(Advice.of(few)).isEmpty();
    }

    @Test
    void aCrowdedDayIsToBeSmoothedWithAQuietOne() {
        assertThat(ofDays(408, 309, 8)).singleElement().isInstanceOfSatisfying(SmoothDays.class, smooth -> {
            assertThat(smooth.crowded()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(smooth.quiet()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(smooth.after()).isCloseTo(717 / 960.0, within(1e-9));
            assertThat(smooth.visits()).isCloseTo(49.5 / 18, within(1e-9));
        });
        assertThat(ofDays(407, 200, 8)).as("not crowded").isEmpty();
        assertThat(ofDays(408, 313, 8)).as("not that much quieter").isEmpty();
        assertThat(ofDays(480, 0, 6)).hasSize(1);
        assertThat(ofDays(480, 0, 5)).as("few Mondays").isEmpty();
    }

    @Test
    void aTypeWhoseVisitsTakeAnotherTimeIsToBePlannedOtherwise() {
        assertThat(ofType(30, 20, 23, 160))
                .containsExactly(new ChangeDuration(TYPE, "Check", 20, 23, 25, 30, -5 * 160.0 / WEEKS));
        assertThat(ofType(30, 20, 15, 160))
                .containsExactly(new ChangeDuration(TYPE, "Check", 20, 15, 15, 30, 5 * 160.0 / WEEKS));
        assertThat(ofType(29, 20, 23, 160)).as("few visits").isEmpty();
        assertThat(ofType(30, 20, 22, 160)).as("the same when times are booked").isEmpty();
        assertThat(ofType(30, 50, 54, 160)).as("less than a tenth").isEmpty();
        assertThat(ofType(30, 50, 55, 160)).hasSize(1);
        assertThat(ofType(0, 0, 0, 0)).isEmpty();
    }

    @Test
    void whatIsLostIsToldWhereItIsMuch() {
        assertThat(ofLost(20, 10, 1000))
                .containsExactly(new LostRevenue(20.0 / WEEKS, 10.0 / WEEKS, 125, 1000 / 9000.0, 62.5, 0.5));
        assertThat(ofLost(20, 9, 1000)).as("few visits").isEmpty();
        assertThat(ofLost(20, 10, 800)).as("not a tenth").isEmpty();
        assertThat(ofLost(20, 10, 0)).as("types without a price").isEmpty();
    }

    private static final AppointmentType.Id TYPE = new AppointmentType.Id(new UUID(0, 2));

    /** So many minutes on each of the days. */
    private static HourOfWeek hour(int hour, int days, int bookable, int booked) {
        return new HourOfWeek(DayOfWeek.MONDAY, hour, days, (double) bookable * days, (double) booked * days);
    }

    private static List<Suggestion> ofHours(HourOfWeek... hours) {
        return Advice.of(evidence(WEEKS, new Sums(USUAL), new TreeMap<>(), List.of(), hours));
    }

    private static List<Suggestion> ofDays(double monday, double tuesday, int weeks) {
        SortedMap<LocalDate, Sums> days = new TreeMap<>();
        for (int week = 0; week < weeks; week++) {
            days.put(MONDAY.plusWeeks(week), day(monday));
            days.put(MONDAY.plusWeeks(week).plusDays(1), day(tuesday));
        }
        return Advice.of(evidence(WEEKS, new Sums(USUAL), days, List.of()));
    }

    private static Sums day(double booked) {
        return new Sums(Map.of(Sum.BOOKABLE_MINUTES, 480.0, Sum.BOOKED_MINUTES, booked));
    }

    private static List<Suggestion> ofType(double timed, double planned, double actual, double seen) {
        Sums sums = new Sums(Map.of(
                Sum.TIMED,
                timed,
                Sum.PLANNED_MINUTES,
                timed * planned,
                Sum.ACTUAL_MINUTES,
                timed * actual,
                Sum.SEEN,
                seen));
        return Advice.of(
                evidence(WEEKS, new Sums(USUAL), new TreeMap<>(), List.of(new Counted.OfType(TYPE, "Check", sums))));
    }

    private static List<Suggestion> ofLost(double noShows, double unfilled, double lost) {
        Sums sums = new Sums(USUAL)
                .plus(new Sums(Map.of(
                        Sum.NO_SHOWS, noShows, Sum.FREED, unfilled + 7, Sum.REFILLED, 7.0, Sum.LOST_REVENUE, lost)));
        return Advice.of(evidence(WEEKS, sums, new TreeMap<>(), List.of()));
    }

    private static Evidence evidence(
            double weeks, Sums all, SortedMap<LocalDate, Sums> byDay, List<Counted.OfType> types, HourOfWeek... hours) {
        return new Evidence(weeks, new Counted(FACILITY, all, byDay, List.of(), types), List.of(hours));
    }
}
