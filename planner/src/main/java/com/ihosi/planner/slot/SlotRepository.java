package com.ihosi.planner.slot;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_SKILL;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.EQUIPMENT;
import static com.ihosi.schema.generated.Tables.EQUIPMENT_TIME;
import static com.ihosi.schema.generated.Tables.OUT_OF_REACH;
import static com.ihosi.schema.generated.Tables.PATIENT_BUSY_ELSEWHERE;
import static com.ihosi.schema.generated.Tables.PATIENT_TIME;
import static com.ihosi.schema.generated.Tables.ROOM;
import static com.ihosi.schema.generated.Tables.ROOM_TIME;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.RuleFacts;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what a search is decided from within one transaction in the facility's scope; as many statements for many doctors as for one. */
final class SlotRepository {

    /** Nothing that is kept in occupied time lasts longer, so that a search need not look further back. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private final DSLContext sql;
    private final Facility.Id facility;
    private final Instant now;

    SlotRepository(DSLContext sql, Facility.Id facility, Instant now) {
        this.sql = sql;
        this.facility = facility;
        this.now = now;
    }

    /** A doctor as she is employed. */
    record Employed(
            Doctor.Id doctor,
            @Nullable String specialty,
            Department.@Nullable Id department,
            int buffer,
            boolean online,
            boolean acceptsNew,
            Set<Skill.Id> skills) {}

    /** The doctors of a circle who are employed on one of the days, and what they are qualified for on all of them. */
    Select<Record1<Employed>> employed(Circle circle, LocalDate first, LocalDate last) {
        Field<Set<Skill.Id>> skills = multiset(select(DOCTOR_SKILL.SKILL_ID)
                        .from(DOCTOR_SKILL)
                        .where(
                                DOCTOR_SKILL.DOCTOR_ID.eq(EMPLOYMENT.DOCTOR_ID),
                                DOCTOR_SKILL.VALID_FROM.le(first),
                                DOCTOR_SKILL.VALID_UNTIL.isNull().or(DOCTOR_SKILL.VALID_UNTIL.ge(last))))
                .convertFrom(rows -> rows.intoSet(row -> new Skill.Id(row.value1())));
        return sql.select(row(
                                EMPLOYMENT.DOCTOR_ID.convertFrom(Doctor.Id::new),
                                DOCTOR.SPECIALTY,
                                EMPLOYMENT.DEPARTMENT_ID.convertFrom(id -> id == null ? null : new Department.Id(id)),
                                EMPLOYMENT.BUFFER_MINUTES,
                                EMPLOYMENT.ONLINE_BOOKING,
                                EMPLOYMENT.ACCEPTS_NEW_PATIENTS,
                                skills)
                        .mapping(Employed::new))
                .from(EMPLOYMENT)
                .join(DOCTOR)
                .on(DOCTOR.ID.eq(EMPLOYMENT.DOCTOR_ID))
                .where(
                        EMPLOYMENT.FACILITY_ID.eq(facility.value()),
                        EMPLOYMENT.STATUS.eq("active"),
                        EMPLOYMENT.STARTS_ON.le(last),
                        EMPLOYMENT.ENDS_ON.isNull().or(EMPLOYMENT.ENDS_ON.ge(first)),
                        within(circle, EMPLOYMENT.DOCTOR_ID))
                .orderBy(DOCTOR.FAMILY_NAME, DOCTOR.GIVEN_NAME, EMPLOYMENT.DOCTOR_ID);
    }

    /** Whether a doctor belongs to a circle. */
    Condition within(Circle circle, Field<UUID> doctor) {
        return switch (circle) {
            case Circle.Doctors(List<Doctor.Id> doctors) ->
                doctor.eq(any(doctors.stream().map(Doctor.Id::value).toArray(UUID[]::new)));
            case Circle.OfDepartment(Department.Id department) ->
                doctor.in(members().and(EMPLOYMENT.DEPARTMENT_ID.eq(department.value())));
            case Circle.Everybody() -> doctor.in(members());
        };
    }

    private SelectConditionStep<Record1<UUID>> members() {
        return select(EMPLOYMENT.DOCTOR_ID).from(EMPLOYMENT).where(EMPLOYMENT.FACILITY_ID.eq(facility.value()));
    }

    /** What takes the doctors' time here, published duties aside, by its start; rows are read by {@link #taken(Record7)}. */
    Select<Record7<UUID, String, Instant, Instant, Integer, UUID, Boolean>> taken(Circle circle, Span within) {
        return sql.select(
                        DOCTOR_TIME.DOCTOR_ID,
                        DOCTOR_TIME.KIND,
                        DOCTOR_TIME.STARTS_AT,
                        DOCTOR_TIME.ENDS_AT,
                        DOCTOR_TIME.LANE,
                        DOCTOR_TIME.SOURCE_ID,
                        DOCTOR_TIME.URGENT)
                .from(DOCTOR_TIME)
                .where(
                        DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                        within(circle, DOCTOR_TIME.DOCTOR_ID),
                        DOCTOR_TIME.STARTS_AT.gt(within.start().minus(LONGEST)),
                        DOCTOR_TIME.STARTS_AT.lt(within.end()),
                        DOCTOR_TIME.ENDS_AT.gt(within.start()),
                        DOCTOR_TIME.LANE.ge(0),
                        DOCTOR_TIME.EXPIRES_AT.isNull().or(DOCTOR_TIME.EXPIRES_AT.gt(now)))
                .orderBy(DOCTOR_TIME.STARTS_AT);
    }

    static Taken taken(Record7<UUID, String, Instant, Instant, Integer, UUID, Boolean> row) {
        return new Taken(
                Taken.Kind.valueOf(row.value2().toUpperCase(Locale.ROOT)),
                new Span(row.value3(), row.value4()),
                row.value5(),
                row.value6(),
                row.value7());
    }

    /** When the doctors are at other facilities or on the way. */
    Select<Record2<Doctor.Id, Span>> away(Circle circle, Span within) {
        Field<UUID[]> doctors = circle instanceof Circle.Doctors(List<Doctor.Id> named)
                ? val(named.stream().map(Doctor.Id::value).toArray(UUID[]::new))
                : DSL.array(members().and(within(circle, EMPLOYMENT.DOCTOR_ID)));
        var away = OUT_OF_REACH.call(doctors, val(within.start()), val(within.end()));
        return sql.select(away.DOCTOR_ID.convertFrom(Doctor.Id::new), away.DURING.convertFrom(SlotRepository::span))
                .from(away)
                .orderBy(away.DOCTOR_ID, away.DURING);
    }

    /** When a patient is taken, here or elsewhere. */
    Select<Record1<Span>> patientTaken(Patient.@Nullable Id patient, Span within, @Nullable UUID apart) {
        UUID who = patient == null ? null : patient.value();
        var elsewhere = PATIENT_BUSY_ELSEWHERE.call(val(who, UUID.class), val(within.start()), val(within.end()));
        return sql.select(PATIENT_TIME.DURING.convertFrom(SlotRepository::span))
                .from(PATIENT_TIME)
                .where(
                        PATIENT_TIME.FACILITY_ID.eq(facility.value()),
                        PATIENT_TIME.PATIENT_ID.eq(who),
                        PATIENT_TIME.STARTS_AT.lt(within.end()),
                        PATIENT_TIME.ENDS_AT.gt(within.start()),
                        PATIENT_TIME.EXPIRES_AT.isNull().or(PATIENT_TIME.EXPIRES_AT.gt(now)),
                        apart == null ? noCondition() : PATIENT_TIME.SOURCE_ID.ne(apart))
                .unionAll(select(elsewhere.DURING.convertFrom(SlotRepository::span))
                        .from(elsewhere));
    }

    /** What rules may ask of a patient's past here. */
    History history(Patient.Id patient) {
        Map<Doctor.Id, List<String>> past = sql.select(
                        APPOINTMENT.DOCTOR_ID.convertFrom(Doctor.Id::new), APPOINTMENT.STATUS)
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT.PATIENT_ID.eq(patient.value()),
                        APPOINTMENT.STARTS_AT.gt(now.minus(RuleFacts.FOLLOW_UP_DAYS, ChronoUnit.DAYS)),
                        APPOINTMENT.STARTS_AT.lt(now),
                        APPOINTMENT.STATUS.in("fulfilled", "noshow"))
                .fetchGroups(Record2::value1, Record2::value2);
        Set<Doctor.Id> seenBy = past.entrySet().stream()
                .filter(doctor -> doctor.getValue().contains("fulfilled"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        long missed = past.values().stream()
                .flatMap(List::stream)
                .filter("noshow"::equals)
                .count();
        return new History(seenBy, Math.toIntExact(missed));
    }

    /** What is booked with all doctors of the facility on some days. */
    List<Booked> booked(ZoneId zone, LocalDate first, LocalDate last, @Nullable UUID apart) {
        Field<LocalDate> day = APPOINTMENT.STARTS_AT.convertFrom(start -> LocalDate.ofInstant(start, zone));
        record Key(Doctor.Id doctor, LocalDate day, AppointmentType.Id type) {}
        return sql
                .select(
                        APPOINTMENT.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        day,
                        APPOINTMENT.APPOINTMENT_TYPE_ID.convertFrom(AppointmentType.Id::new))
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT.STARTS_AT.ge(LocalTimes.instant(first.atStartOfDay(), zone)),
                        APPOINTMENT.STARTS_AT.lt(
                                LocalTimes.instant(last.plusDays(1).atStartOfDay(), zone)),
                        APPOINTMENT.STATUS.in("pending", "booked", "arrived", "fulfilled"),
                        apart == null ? noCondition() : APPOINTMENT.ID.ne(apart))
                .fetch(mapping(Key::new))
                .stream()
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Booked(
                        entry.getKey().doctor(),
                        entry.getKey().day(),
                        entry.getKey().type(),
                        Math.toIntExact(entry.getValue())))
                .toList();
    }

    /** The rooms in use at the facility, by code, with what takes them. */
    List<Resource> rooms(Span within, @Nullable UUID apart) {
        Field<List<Span>> taken = multiset(select(ROOM_TIME.STARTS_AT, ROOM_TIME.ENDS_AT)
                        .from(ROOM_TIME)
                        .where(
                                ROOM_TIME.FACILITY_ID.eq(facility.value()),
                                ROOM_TIME.ROOM_ID.eq(ROOM.ID),
                                ROOM_TIME.STARTS_AT.lt(within.end()),
                                ROOM_TIME.ENDS_AT.gt(within.start()),
                                ROOM_TIME.EXPIRES_AT.isNull().or(ROOM_TIME.EXPIRES_AT.gt(now)),
                                apart == null ? noCondition() : ROOM_TIME.SOURCE_ID.isDistinctFrom(apart)))
                .convertFrom(rows -> rows.map(mapping(Span::new)));
        return sql.select(
                        ROOM.ID,
                        inline(""),
                        ROOM.DEPARTMENT_ID.convertFrom(id -> id == null ? null : new Department.Id(id)),
                        taken)
                .from(ROOM)
                .where(ROOM.FACILITY_ID.eq(facility.value()), ROOM.ACTIVE.isTrue())
                .orderBy(ROOM.CODE)
                .fetch(mapping(Resource::new));
    }

    /** The equipment of some kinds that is in use at the facility, by code, with what takes it. */
    List<Resource> equipment(List<String> kinds, Span within, @Nullable UUID apart) {
        Field<List<Span>> taken = multiset(select(EQUIPMENT_TIME.STARTS_AT, EQUIPMENT_TIME.ENDS_AT)
                        .from(EQUIPMENT_TIME)
                        .where(
                                EQUIPMENT_TIME.FACILITY_ID.eq(facility.value()),
                                EQUIPMENT_TIME.EQUIPMENT_ID.eq(EQUIPMENT.ID),
                                EQUIPMENT_TIME.STARTS_AT.lt(within.end()),
                                EQUIPMENT_TIME.ENDS_AT.gt(within.start()),
                                EQUIPMENT_TIME.EXPIRES_AT.isNull().or(EQUIPMENT_TIME.EXPIRES_AT.gt(now)),
                                apart == null ? noCondition() : EQUIPMENT_TIME.SOURCE_ID.isDistinctFrom(apart)))
                .convertFrom(rows -> rows.map(mapping(Span::new)));
        return sql.select(
                        EQUIPMENT.ID,
                        EQUIPMENT.KIND,
                        inline((UUID) null).convertFrom(id -> (Department.Id) null),
                        taken)
                .from(EQUIPMENT)
                .where(EQUIPMENT.FACILITY_ID.eq(facility.value()), EQUIPMENT.ACTIVE.isTrue(), EQUIPMENT.KIND.in(kinds))
                .orderBy(EQUIPMENT.CODE)
                .fetch(mapping(Resource::new));
    }

    private static Span span(TimeRange range) {
        return new Span(range.from(), range.until());
    }
}
