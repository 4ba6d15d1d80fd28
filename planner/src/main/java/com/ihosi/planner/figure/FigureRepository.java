package com.ihosi.planner.figure;

import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.FACILITY_DAY_FIGURE;
import static com.ihosi.schema.generated.Tables.FACILITY_HOUR_FIGURE;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what was counted of some days: in a facility's scope, or the roll-ups of all facilities in that of the platform. */
final class FigureRepository {

    private static final List<Field<Double>> SUMS =
            Sum.kept().stream().map(FigureRepository::field).toList();
    private static final Field<Integer> NO_DAY =
            DSL.grouping(FACILITY_DAY_FIGURE.DAY).as("no_day");
    private static final Field<Integer> NO_TYPE =
            DSL.grouping(FACILITY_DAY_FIGURE.APPOINTMENT_TYPE_ID).as("no_type");

    private final DSLContext sql;
    private final LocalDate first;
    private final LocalDate last;

    FigureRepository(DSLContext sql, LocalDate first, LocalDate last) {
        this.sql = sql;
        this.first = first;
        this.last = last;
    }

    /**
     * What was counted of a facility by each of its parts.
     *
     * @param shares of each doctor, and what is said of none
     */
    record Parts(
            SortedMap<LocalDate, Sums> byDay, List<Sums> shares, Map<UUID, Sums> byDoctor, Map<UUID, Sums> byType) {

        static Parts none() {
            return new Parts(new TreeMap<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        }

        Sums all() {
            return Sums.ofDoctors(shares);
        }

        private void add(Record row) {
            Sums sums = sums(row);
            @Nullable UUID doctor = row.get(FACILITY_DAY_FIGURE.DOCTOR_ID);
            @Nullable UUID type = row.get(FACILITY_DAY_FIGURE.APPOINTMENT_TYPE_ID);
            if (row.get(NO_DAY) == 0) {
                byDay.put(row.get(FACILITY_DAY_FIGURE.DAY), sums);
            } else if (type != null) {
                byType.put(type, sums);
            } else if (row.get(NO_TYPE) == 1) {
                shares.add(sums);
                if (doctor != null) {
                    byDoctor.put(doctor, sums);
                }
            }
        }
    }

    /** By facility, those of which anything was counted; one statement. */
    Map<Facility.Id, Parts> list(Condition which) {
        Map<Facility.Id, Parts> parts = new LinkedHashMap<>();
        sql.select(FACILITY_DAY_FIGURE.FACILITY_ID, FACILITY_DAY_FIGURE.DAY, FACILITY_DAY_FIGURE.DOCTOR_ID)
                .select(FACILITY_DAY_FIGURE.APPOINTMENT_TYPE_ID, NO_DAY, NO_TYPE)
                .select(SUMS)
                .from(FACILITY_DAY_FIGURE)
                .where(which, FACILITY_DAY_FIGURE.DAY.between(first, last))
                .groupBy(
                        FACILITY_DAY_FIGURE.FACILITY_ID,
                        DSL.groupingSets(
                                FACILITY_DAY_FIGURE.DAY,
                                FACILITY_DAY_FIGURE.DOCTOR_ID,
                                FACILITY_DAY_FIGURE.APPOINTMENT_TYPE_ID))
                .forEach(row -> parts.computeIfAbsent(
                                new Facility.Id(row.get(FACILITY_DAY_FIGURE.FACILITY_ID)), none -> Parts.none())
                        .add(row));
        return parts;
    }

    /** One facility's. */
    Parts get(Facility.Id facility) {
        return list(FACILITY_DAY_FIGURE.FACILITY_ID.eq(facility.value())).getOrDefault(facility, Parts.none());
    }

    /** The latest day that was counted of any facility. */
    static Optional<LocalDate> findLatest(DSLContext sql) {
        return Optional.ofNullable(sql.select(DSL.max(FACILITY_DAY_FIGURE.DAY))
                .from(FACILITY_DAY_FIGURE)
                .fetchSingle()
                .value1());
    }

    /** The names of doctors who are known at the facility. */
    Map<UUID, String> names(Collection<UUID> doctors) {
        return sql.select(DOCTOR.ID, DOCTOR.CODE, DOCTOR.TITLE, DOCTOR.GIVEN_NAME, DOCTOR.FAMILY_NAME)
                .from(DOCTOR)
                .where(DOCTOR.ID.in(doctors))
                .fetchMap(row -> row.value1(), row -> new Doctor(
                                new Doctor.Id(row.value1()), row.value2(), row.value3(), row.value4(), row.value5())
                        .name());
    }

    /** What each hour of the week came to. */
    List<HourOfWeek> listHours(Facility.Id facility) {
        Field<Integer> weekday =
                DSL.field("extract(isodow from {0})::integer", Integer.class, FACILITY_HOUR_FIGURE.DAY);
        return sql.select(
                        weekday,
                        FACILITY_HOUR_FIGURE.HOUR,
                        DSL.count().filterWhere(FACILITY_HOUR_FIGURE.BOOKABLE_MINUTES.gt(0)),
                        DSL.sum(FACILITY_HOUR_FIGURE.BOOKABLE_MINUTES),
                        DSL.sum(FACILITY_HOUR_FIGURE.BOOKED_MINUTES))
                .from(FACILITY_HOUR_FIGURE)
                .where(
                        FACILITY_HOUR_FIGURE.FACILITY_ID.eq(facility.value()),
                        FACILITY_HOUR_FIGURE.DAY.between(first, last))
                .groupBy(weekday, FACILITY_HOUR_FIGURE.HOUR)
                .fetch(row -> new HourOfWeek(
                        DayOfWeek.of(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4().doubleValue(),
                        row.value5().doubleValue()));
    }

    private static Field<Double> field(Sum sum) {
        return DSL.field(
                        "sum({0})::double precision",
                        Double.class, DSL.field(DSL.name("facility_day_figure", sum.column())))
                .as(sum.column());
    }

    private static Sums sums(Record row) {
        Map<Sum, Double> counts = new EnumMap<>(Sum.class);
        for (Sum sum : Sum.kept()) {
            double count = row.get(sum.column(), Double.class);
            if (count != 0) {
                counts.put(sum, count);
            }
        }
        return new Sums(counts);
    }
}
