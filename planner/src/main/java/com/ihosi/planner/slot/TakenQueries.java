package com.ihosi.planner.slot;

import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.OVERBOOKING_PLACE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Prepared;
import com.ihosi.schema.access.RoundTrip;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Record7;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/**
 * Asks for what takes doctors, the most frequent questions of all. Their columns are all of known size, because the driver interrupts a round
 * trip before a statement whose answer may be large.
 */
final class TakenQueries {

    private static final Param<UUID> FACILITY = param("facility", DOCTOR_TIME.FACILITY_ID);
    private static final Param<UUID[]> DOCTORS = param("doctors", UUID[].class);
    private static final Param<UUID> DEPARTMENT = param("department", EMPLOYMENT.DEPARTMENT_ID);
    private static final Param<Instant> DAY_BEFORE = param("day_before", DOCTOR_TIME.STARTS_AT);
    private static final Param<Instant> FROM = param("from", DOCTOR_TIME.STARTS_AT);
    private static final Param<Instant> UNTIL = param("until", DOCTOR_TIME.STARTS_AT);
    private static final Param<Instant> NOW = param("now", DOCTOR_TIME.STARTS_AT);

    /** What is taken is over within a day almost always; the rest has an index of its own, by this condition. */
    private static final Condition LONGER_THAN_A_DAY =
            condition("upper({0}) - lower({0}) > interval '1 day'", DOCTOR_TIME.DURING);

    private static final Taken.Kind[] KINDS = Taken.Kind.values();

    /** The place of the kind among {@link #KINDS}. */
    private static final Field<Integer> KIND = case_(DOCTOR_TIME.KIND)
            .mapFields(IntStream.range(0, KINDS.length)
                    .boxed()
                    .collect(Collectors.toMap(
                            place -> inline(KINDS[place].name().toLowerCase(Locale.ROOT)), DSL::inline)));

    private static final Questions NAMED = Questions.about(doctor -> doctor.eq(any(DOCTORS)), DOCTORS);
    private static final Questions OF_DEPARTMENT =
            Questions.about(members().and(EMPLOYMENT.DEPARTMENT_ID.eq(DEPARTMENT)));
    private static final Questions OF_ALL = Questions.about(members());

    private final Supplier<Result<Record7<UUID, Integer, Instant, Instant, Integer, UUID, Boolean>>> taken;
    private final Supplier<Result<Record3<UUID, Instant, Instant>>> away;

    /** Asks for what takes the doctors of a circle within a span: here, and elsewhere or on the way. */
    TakenQueries(RoundTrip trip, Facility.Id facility, Circle circle, Span within, Instant now) {
        Prepared.Values values = new Prepared.Values()
                .set(FACILITY, facility.value())
                .set(DAY_BEFORE, within.start().minus(1, ChronoUnit.DAYS))
                .set(FROM, within.start())
                .set(UNTIL, within.end())
                .set(NOW, now);
        Questions questions =
                switch (circle) {
                    case Circle.Doctors(List<Doctor.Id> doctors) -> {
                        values.set(
                                DOCTORS, doctors.stream().map(Doctor.Id::value).toArray(UUID[]::new));
                        yield NAMED;
                    }
                    case Circle.OfDepartment(Department.Id department) -> {
                        values.set(DEPARTMENT, department.value());
                        yield OF_DEPARTMENT;
                    }
                    case Circle.Everybody() -> OF_ALL;
                };
        this.taken = trip.ask(questions.taken(), values);
        this.away = trip.ask(questions.away(), values);
    }

    /** What takes each doctor's time here, published duties aside, and places that were opened over it, by their start. */
    Map<Doctor.Id, List<Taken>> taken() {
        return taken.get()
                .intoGroups(
                        row -> new Doctor.Id(row.value1()),
                        row -> new Taken(
                                KINDS[row.value2()],
                                new Span(row.value3(), row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7()));
    }

    /** When each doctor is at other facilities or on the way. */
    Map<Doctor.Id, List<Span>> away() {
        return away.get().intoGroups(row -> new Doctor.Id(row.value1()), row -> new Span(row.value2(), row.value3()));
    }

    private static SelectConditionStep<Record1<UUID>> members() {
        return select(EMPLOYMENT.DOCTOR_ID).from(EMPLOYMENT).where(EMPLOYMENT.FACILITY_ID.eq(FACILITY));
    }

    /** The questions about doctors who are told in one of the ways that there are. */
    private record Questions(
            Prepared<Select<Record7<UUID, Integer, Instant, Instant, Integer, UUID, Boolean>>> taken,
            Prepared<Select<Record3<UUID, Instant, Instant>>> away) {

        static Questions about(Select<Record1<UUID>> members) {
            return about(doctor -> doctor.in(members), array(members));
        }

        static Questions about(Function<Field<UUID>, Condition> within, Field<UUID[]> doctors) {
            return new Questions(Prepared.of(taken(within)), Prepared.of(away(doctors)));
        }

        private static Select<Record7<UUID, Integer, Instant, Instant, Integer, UUID, Boolean>> taken(
                Function<Field<UUID>, Condition> within) {
            return times(within)
                    .and(DOCTOR_TIME.STARTS_AT.gt(DAY_BEFORE))
                    .and(DOCTOR_TIME.STARTS_AT.lt(UNTIL))
                    .unionAll(times(within).and(LONGER_THAN_A_DAY).and(DOCTOR_TIME.STARTS_AT.le(DAY_BEFORE)))
                    .unionAll(places(within))
                    .orderBy(3);
        }

        private static SelectConditionStep<Record7<UUID, Integer, Instant, Instant, Integer, UUID, Boolean>> times(
                Function<Field<UUID>, Condition> within) {
            return select(
                            DOCTOR_TIME.DOCTOR_ID,
                            KIND,
                            DOCTOR_TIME.STARTS_AT,
                            DOCTOR_TIME.ENDS_AT,
                            DOCTOR_TIME.LANE,
                            DOCTOR_TIME.SOURCE_ID,
                            DOCTOR_TIME.URGENT)
                    .from(DOCTOR_TIME)
                    .where(
                            DOCTOR_TIME.FACILITY_ID.eq(FACILITY),
                            within.apply(DOCTOR_TIME.DOCTOR_ID),
                            DOCTOR_TIME.ENDS_AT.gt(FROM),
                            DOCTOR_TIME.LANE.ge(inline(0)),
                            DOCTOR_TIME.EXPIRES_AT.isNull().or(DOCTOR_TIME.EXPIRES_AT.gt(NOW)));
        }

        private static Select<Record7<UUID, Integer, Instant, Instant, Integer, UUID, Boolean>> places(
                Function<Field<UUID>, Condition> within) {
            return select(
                            OVERBOOKING_PLACE.DOCTOR_ID,
                            inline(List.of(KINDS).indexOf(Taken.Kind.PLACE)),
                            OVERBOOKING_PLACE.STARTS_AT,
                            OVERBOOKING_PLACE.ENDS_AT,
                            OVERBOOKING_PLACE.LANE,
                            OVERBOOKING_PLACE.ID,
                            inline(false))
                    .from(OVERBOOKING_PLACE)
                    .where(
                            OVERBOOKING_PLACE.FACILITY_ID.eq(FACILITY),
                            within.apply(OVERBOOKING_PLACE.DOCTOR_ID),
                            OVERBOOKING_PLACE.STARTS_AT.ge(FROM),
                            OVERBOOKING_PLACE.STARTS_AT.lt(UNTIL));
        }

        private static Select<Record3<UUID, Instant, Instant>> away(Field<UUID[]> doctors) {
            return select(
                            field("doctor_id", DOCTOR_TIME.DOCTOR_ID.getDataType()),
                            field("lower(during)", DOCTOR_TIME.STARTS_AT.getDataType()),
                            field("upper(during)", DOCTOR_TIME.ENDS_AT.getDataType()))
                    .from(table("out_of_reach({0}, {1}::timestamptz, {2}::timestamptz)", doctors, FROM, UNTIL))
                    .orderBy(1, 2);
        }
    }
}
