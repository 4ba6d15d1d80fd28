package com.ihosi.planner.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.figure.Recount.Cell;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four weeks in which the clock changes at both facilities; one doctor keeps hours of her own, another works at both without. */
class NightOfFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
    private static final int DAYS = 28;
    private static final LocalDate NIGHT = FIRST.plusDays(DAYS);
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime UNTIL = LocalTime.of(15, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final TestDatabase test = TestDatabase.fresh();
    private final TwoFacilities places = TwoFacilities.in(test.database());

    @AfterEach
    void end() {
        test.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everySumIsWhatCountingOneByOneGives(long seed) {
        Recount north = fill(places.north(), seed);
        Recount south = fill(places.south(), seed + 100);
        assertThat(count("north").visits()).isBetween(300L, 400L);
        assertSame(places.north(), north);
        assertThat(kept(places.south()))
                .as("of the other facility nothing is counted yet")
                .isEmpty();
        count("south");
        assertSame(places.north(), north);
        assertSame(places.south(), south);
    }

    @Test
    void aNightThatIsRepeatedWritesTheSameAgain() {
        fill(places.north(), 7);
        count("north");
        List<String> once = rows(places.north());
        count("north");
        assertThat(rows(places.north())).isEqualTo(once).hasSizeGreaterThan(100);
    }

    @Test
    void afterTheFirstNightOnlyDaysAreCountedThatMayHaveChanged() {
        fill(places.north(), 7);
        NightOfFigures night = night("north", NIGHT);
        assertThat(night.findFirst()).contains(FIRST);
        night.count(FIRST, FIRST.plusDays(6));
        assertThat(night.findFirst()).as("where it was killed").contains(FIRST.plusDays(6L - NightOfFigures.DAYS_BACK));
        night.count(FIRST, NIGHT.minusDays(1));
        assertThat(night("north", NIGHT.plusDays(60)).findFirst())
                .as("nights were missed")
                .contains(NIGHT.minusDays(1L + NightOfFigures.DAYS_BACK));
        assertThat(night("north", FIRST.plusDays(3)).findFirst())
                .as("an earlier night")
                .contains(FIRST.plusDays(2L - NightOfFigures.DAYS_BACK));
        assertThat(night("south", NIGHT).findFirst()).isEmpty();
    }

    @Test
    void dutiesOfPublishedRostersAreCountedWithTheirFairPartAndTheirCover() {
        Place north = places.north();
        LocalDate monday = LocalDate.of(2026, 10, 19);
        roster(north, monday);
        count("north");
        Map<Cell, Map<Sum, Double>> kept = kept(north);
        assertThat(kept.get(new Cell(monday, north.doctor(), null)))
                .containsEntry(Sum.DUTY_MINUTES, 480.0)
                .containsEntry(Sum.FAIR_DUTY_MINUTES, 480 * 2.0 / 3);
        assertThat(kept.get(new Cell(monday, places.sharedDoctor(), null)))
                .doesNotContainKey(Sum.DUTY_MINUTES)
                .containsEntry(Sum.FAIR_DUTY_MINUTES, 480 * 1.0 / 3);
        assertThat(kept.get(new Cell(monday.plusDays(1), places.sharedDoctor(), null)))
                .as("the other is on leave")
                .containsEntry(Sum.DUTY_MINUTES, 480.0)
                .containsEntry(Sum.FAIR_DUTY_MINUTES, 480.0);
        Record day = whole(north, monday);
        assertThat(day.get("demanded", Integer.class)).isEqualTo(3);
        assertThat(day.get("covered", Integer.class))
                .as("one of two, and none too many")
                .isEqualTo(1);
    }

    @Test
    void thePlatformReadsWhatIsRolledUpAndNoVisit() {
        fill(places.north(), 7);
        count("north");
        int all = test.beyondPolicies(sql -> sql.fetchCount(sql.selectFrom("facility_day_figure")));
        assertThat(all).isPositive();
        assertThat(test.database()
                        .<Integer>read(
                                new PlatformScope(), sql -> sql.fetchCount(sql.selectFrom("facility_day_figure"))))
                .isEqualTo(all);
        assertThat(test.database()
                        .<Integer>read(
                                places.south().scope(), sql -> sql.fetchCount(sql.selectFrom("facility_day_figure"))))
                .as("the other facility")
                .isZero();
        assertThatThrownBy(() -> test.database()
                        .<Integer>read(new PlatformScope(), sql -> sql.fetchCount(sql.selectFrom("appointment"))))
                .hasMessageContaining("permission denied");
    }

    private Recount fill(Place place, long seed) {
        Facility facility = facility(place);
        List<UUID> types = RandomVisits.addTypes(test, place);
        test.beyondPolicies(sql -> sql.execute("""
                insert into working_day (facility_id, doctor_id, day_of_week, starts_at, ends_at, effective_from)
                select {0}, {1}, day, '08:00', '15:30', '2026-01-01' from generate_series(1, 5) day
                """, DSL.val(place.facility()), DSL.val(place.doctor())));
        return new Recount(
                RandomVisits.add(
                        test,
                        place,
                        List.of(place.doctor(), places.sharedDoctor()),
                        types,
                        facility.zone(),
                        FIRST,
                        DAYS,
                        400,
                        seed),
                Map.of(types.getFirst(), new BigDecimal("80.50")),
                facility.zone());
    }

    private void assertSame(Place place, Recount recount) {
        Map<Cell, Map<Sum, Double>> counted = new HashMap<>(recount.count());
        FIRST.datesUntil(NIGHT).forEach(day -> {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                counted.put(new Cell(day, place.doctor(), null), recount.hours(place.doctor(), day, FROM, UNTIL));
            }
            if (recount.isBooked(places.sharedDoctor(), day)) {
                counted.put(
                        new Cell(day, places.sharedDoctor(), null),
                        recount.hours(places.sharedDoctor(), day, FROM, CLOSES));
            }
        });
        Map<Cell, Map<Sum, Double>> kept = kept(place);
        assertThat(kept.keySet()).isEqualTo(counted.keySet());
        counted.forEach((cell, sums) -> {
            Map<Sum, Double> found = kept.getOrDefault(cell, Map.of());
            assertThat(found.keySet()).as("%s", cell).isEqualTo(sums.keySet());
            sums.forEach((sum, count) -> assertThat(found.getOrDefault(sum, 0.0))
                    .as("%s of %s", sum, cell)
                    .isCloseTo(count, within(1e-6)));
        });
        assertThat(byHour(place, "booked_minutes")).isEqualTo(recount.bookedByHour);
        assertThat(byHour(place, "bookable_minutes").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(counted.values().stream()
                        .mapToLong(sums ->
                                sums.getOrDefault(Sum.BOOKABLE_MINUTES, 0.0).longValue())
                        .sum());
        assertThat(byHour(place, "bookable_minutes").get(new OfferedTime.Hour(FIRST, 15)))
                .as("of the half hour, and of the other doctor's hour if somebody was booked")
                .isIn(30L, 90L);
    }

    private Map<OfferedTime.Hour, Long> byHour(Place place, String what) {
        Map<OfferedTime.Hour, Long> hours = new HashMap<>();
        test.beyondPolicies(sql -> sql.fetch(
                        "select * from facility_hour_figure where facility_id = ?", place.facility())
                .map(row -> row.get(what, Long.class) == 0
                        ? null
                        : hours.put(
                                new OfferedTime.Hour(row.get("day", LocalDate.class), row.get("hour", Integer.class)),
                                row.get(what, Long.class))));
        return hours;
    }

    /** What is kept of doctors, without zeros. */
    private Map<Cell, Map<Sum, Double>> kept(Place place) {
        Map<Cell, Map<Sum, Double>> kept = new HashMap<>();
        test.beyondPolicies(sql -> sql.fetch(
                        "select * from facility_day_figure where facility_id = ? and doctor_id is not null",
                        place.facility())
                .map(row -> {
                    Map<Sum, Double> sums = new EnumMap<>(Sum.class);
                    Sum.kept().stream()
                            .filter(sum -> row.get(sum.column(), Double.class) != 0)
                            .forEach(sum -> sums.put(sum, row.get(sum.column(), Double.class)));
                    return kept.put(
                            new Cell(
                                    row.get("day", LocalDate.class),
                                    row.get("doctor_id", UUID.class),
                                    row.get("appointment_type_id", UUID.class)),
                            sums);
                }));
        return kept;
    }

    private Record whole(Place place, LocalDate day) {
        return test.beyondPolicies(sql -> sql.fetchSingle(
                "select * from facility_day_figure where facility_id = ? and day = ? and doctor_id is null",
                place.facility(),
                day));
    }

    private List<String> rows(Place place) {
        return test.beyondPolicies(
                sql -> sql.fetch("""
                select f::text from facility_day_figure f where facility_id = {0}
                union all select h::text from facility_hour_figure h where facility_id = {0} order by 1
                """, DSL.val(place.facility())).map(row -> row.get(0, String.class)));
    }

    /** Monday the doctor, Tuesday the shared one while the first is on leave; the first works full time, the other half. */
    private void roster(Place place, LocalDate monday) {
        UUID roster = UUID.randomUUID();
        UUID shift = UUID.randomUUID();
        test.beyondPolicies(sql -> {
            sql.execute(
                    "insert into shift_type (facility_id, id, code, name, starts_at, minutes) values (?, ?, 'D', 'Day', '08:00', 480)",
                    place.facility(),
                    shift);
            sql.execute(
                    "insert into roster (facility_id, id, first_day, status, published_at) values (?, ?, ?, 'published', now())",
                    place.facility(),
                    roster,
                    monday);
            sql.execute(
                    """
                    insert into duty (facility_id, roster_id, doctor_id, day, shift_type_id, department_id, during)
                    select {0}, {1}, d.doctor, d.day, {2}, {3}, tstzrange(d.day + interval '8 hours', d.day + interval '16 hours')
                    from (values ({4}, {6}), ({5}, {6} + 1)) d (doctor, day)
                    """,
                    DSL.val(place.facility()),
                    DSL.val(roster),
                    DSL.val(shift),
                    DSL.val(place.department()),
                    DSL.val(place.doctor()),
                    DSL.val(places.sharedDoctor()),
                    DSL.val(monday));
            sql.execute(
                    "insert into contract (facility_id, doctor_id, valid_from, full_time_percent) values (?, ?, '2020-01-01', 50)",
                    place.facility(),
                    places.sharedDoctor());
            sql.execute(
                    "insert into doctor_leave (doctor_id, first_day, last_day) values (?, ?, ?)",
                    place.doctor(),
                    monday.plusDays(1),
                    monday.plusDays(1));
            UUID other = UUID.randomUUID();
            sql.execute(
                    "insert into shift_type (facility_id, id, code, name, starts_at, minutes) values (?, ?, 'N', 'Night', '20:00', 480)",
                    place.facility(),
                    other);
            return sql.execute(
                    """
                    insert into demand (facility_id, department_id, shift_type_id, day, required)
                    values ({0}, {1}, {2}, {3}, 2), ({0}, {1}, {4}, {3}, 1)
                    """,
                    DSL.val(place.facility()),
                    DSL.val(place.department()),
                    DSL.val(shift),
                    DSL.val(monday),
                    DSL.val(other));
        });
    }

    private NightOfFigures.Counted count(String slug) {
        NightOfFigures night = night(slug, NIGHT);
        return night.count(FIRST, night.last());
    }

    private NightOfFigures night(String slug, LocalDate night) {
        return new NightOfFigures(test.database(), new Facilities(test.database()).getBySlug(slug), night);
    }

    private Facility facility(Place place) {
        return new Facilities(test.database()).get(new Facility.Id(place.facility()));
    }
}
