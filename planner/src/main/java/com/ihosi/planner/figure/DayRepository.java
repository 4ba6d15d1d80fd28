package com.ihosi.planner.figure;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_DAY_FIGURE;
import static com.ihosi.schema.generated.Tables.FACILITY_HOUR_FIGURE;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Counts days of a facility and keeps what was counted, within one transaction in its scope, in as many statements however many visits there are. */
final class DayRepository {

    /** What the visits of a piece may take while they are counted, so that they are not sorted on disk. */
    private static final String MEMORY = "64MB";

    private final DSLContext sql;
    private final Facility facility;
    private final LocalDate night;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param night that writes
     * @param first to {@code last} of the days that are written
     */
    DayRepository(DSLContext sql, Facility facility, LocalDate night, LocalDate first, LocalDate last) {
        this.sql = sql;
        this.facility = facility;
        this.night = night;
        this.first = first;
        this.last = last;
    }

    /** The latest day that was counted. */
    static Optional<LocalDate> findLatest(DSLContext sql, Facility facility) {
        return Optional.ofNullable(sql.select(DSL.max(FACILITY_DAY_FIGURE.DAY))
                .from(FACILITY_DAY_FIGURE)
                .where(FACILITY_DAY_FIGURE.FACILITY_ID.eq(facility.id().value()))
                .fetchSingle()
                .value1());
    }

    /** The day of the first visit or published duty. */
    static Optional<LocalDate> findEarliest(DSLContext sql, Facility facility) {
        @Nullable
        Instant visit = sql.select(DSL.min(APPOINTMENT.STARTS_AT))
                .from(APPOINTMENT)
                .where(APPOINTMENT.FACILITY_ID.eq(facility.id().value()))
                .fetchSingle()
                .value1();
        @Nullable
        LocalDate roster = sql.fetchSingle(
                        "select min(first_day) from roster where facility_id = ? and status = 'published'",
                        facility.id().value())
                .get(0, LocalDate.class);
        return Stream.of(visit == null ? null : LocalDate.ofInstant(visit, facility.zone()), roster)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    /** All doctors who were ever employed. */
    List<Doctor.Id> listDoctors() {
        return sql.fetch(
                        "select doctor_id from employment where facility_id = ? order by doctor_id",
                        facility.id().value())
                .map(row -> new Doctor.Id(row.get(0, UUID.class)));
    }

    /** Takes back what was written for the days. */
    void clear() {
        sql.deleteFrom(FACILITY_DAY_FIGURE)
                .where(
                        FACILITY_DAY_FIGURE.FACILITY_ID.eq(facility.id().value()),
                        FACILITY_DAY_FIGURE.DAY.between(first, last))
                .execute();
        sql.deleteFrom(FACILITY_HOUR_FIGURE)
                .where(
                        FACILITY_HOUR_FIGURE.FACILITY_ID.eq(facility.id().value()),
                        FACILITY_HOUR_FIGURE.DAY.between(first, last))
                .execute();
    }

    /** Writes what is counted of visits, by doctor and type; returns what became of each doctor's days. */
    List<SeenDay> countVisits() {
        sql.execute("select set_config('work_mem', ?, true)", MEMORY);
        return sql.fetch(
                        DaySql.VISITS,
                        DSL.val(facility.id().value()),
                        DSL.val(facility.zone().getId()),
                        start(first),
                        start(last.plusDays(1)),
                        DSL.val(night))
                .map(row -> new SeenDay(
                        new Doctor.Id(row.get("doctor_id", UUID.class)),
                        row.get("day", LocalDate.class),
                        row.get("booked", Long.class),
                        row.get("took", Long.class),
                        row.get("until", Instant.class),
                        row.get("overbooked", Boolean.class)));
    }

    /** Writes what doctors' hours came to. */
    void saveHours(Collection<HoursDay> days) {
        sql.execute(
                """
                insert into facility_day_figure (facility_id, day, doctor_id, business_date,
                    bookable_minutes, idle_minutes, overtime_minutes, overbooked_overtime_minutes)
                select {0}, given.* from (select unnest({1}), unnest({2}), {3}, unnest({4}), unnest({5}), unnest({6}), unnest({7})) as given
                """,
                DSL.val(facility.id().value()),
                array(days, HoursDay::day, LocalDate[]::new),
                array(days, day -> day.doctor().value(), UUID[]::new),
                DSL.val(night),
                array(days, day -> (int) day.bookable(), Integer[]::new),
                array(days, day -> (int) day.idle(), Integer[]::new),
                array(days, day -> (int) day.overtime(), Integer[]::new),
                array(days, day -> (int) day.overbookedOvertime(), Integer[]::new));
    }

    /** Writes the minutes of each hour that were offered, and those that were booked. */
    void saveByHour(Map<OfferedTime.Hour, Long> offered) {
        List<OfferedTime.Hour> hours = List.copyOf(offered.keySet());
        sql.execute(
                DaySql.HOURS,
                DSL.val(facility.id().value()),
                DSL.val(facility.zone().getId()),
                start(first),
                start(last.plusDays(1)),
                DSL.val(night),
                array(hours, OfferedTime.Hour::day, LocalDate[]::new),
                array(hours, OfferedTime.Hour::hour, Integer[]::new),
                array(hours, hour -> offered.getOrDefault(hour, 0L).intValue(), Integer[]::new));
    }

    /** Writes what is counted of published rosters: by doctor beside her hours, and of the day as a whole. */
    void countRosters() {
        Field<?>[] given = {DSL.val(facility.id().value()), DSL.val(first), DSL.val(last), DSL.val(night)};
        sql.execute(DaySql.DUTIES, (Object[]) given);
        sql.execute(DaySql.COVERAGE, (Object[]) given);
    }

    /** What was counted, and the rows that say so. */
    NightOfFigures.Counted counted() {
        return sql.select(
                        DSL.coalesce(
                                DSL.sum(FACILITY_DAY_FIGURE.BOOKED.plus(FACILITY_DAY_FIGURE.CANCELLED)),
                                BigDecimal.ZERO),
                        DSL.count())
                .from(FACILITY_DAY_FIGURE)
                .where(
                        FACILITY_DAY_FIGURE.FACILITY_ID.eq(facility.id().value()),
                        FACILITY_DAY_FIGURE.DAY.between(first, last))
                .fetchSingle(found -> new NightOfFigures.Counted(found.value1().longValue(), found.value2()));
    }

    private Field<Instant> start(LocalDate day) {
        return DSL.val(LocalTimes.instant(day, LocalTime.MIDNIGHT, facility.zone()), APPOINTMENT.STARTS_AT);
    }

    private static <T, V> Field<V[]> array(
            Collection<T> rows, Function<T, V> value, java.util.function.IntFunction<V[]> made) {
        return DSL.val(rows.stream().map(value).toArray(made));
    }
}
