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
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
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
import java.util.ArrayList;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

/** Reads what a search is decided from within one transaction in the facility's scope; as many statements for many doctors as for one. */
final class SlotRepository {

    /** Nothing that is kept in occupied time lasts longer, so that a search need not look further back. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final Field<Span> DOCTOR_SPAN = DOCTOR_TIME.DURING.convertFrom(SlotRepository::span);

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
            boolean qualified) {}

    /** The doctors of a circle who are employed on one of the days. */
    List<Employed> listEmployed(Circle circle, Skill.@Nullable Id skill, LocalDate first, LocalDate last) {
        Field<Boolean> qualified = skill == null
                ? inline(true)
                : field(exists(selectOne()
                        .from(DOCTOR_SKILL)
                        .where(
                                DOCTOR_SKILL.DOCTOR_ID.eq(EMPLOYMENT.DOCTOR_ID),
                                DOCTOR_SKILL.SKILL_ID.eq(skill.value()),
                                DOCTOR_SKILL.VALID_FROM.le(first),
                                DOCTOR_SKILL.VALID_UNTIL.isNull().or(DOCTOR_SKILL.VALID_UNTIL.ge(last)))));
        return sql.select(
                        EMPLOYMENT.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        DOCTOR.SPECIALTY,
                        EMPLOYMENT.DEPARTMENT_ID.convertFrom(id -> id == null ? null : new Department.Id(id)),
                        EMPLOYMENT.BUFFER_MINUTES,
                        EMPLOYMENT.ONLINE_BOOKING,
                        EMPLOYMENT.ACCEPTS_NEW_PATIENTS,
                        qualified)
                .from(EMPLOYMENT)
                .join(DOCTOR)
                .on(DOCTOR.ID.eq(EMPLOYMENT.DOCTOR_ID))
                .where(
                        EMPLOYMENT.FACILITY_ID.eq(facility.value()),
                        EMPLOYMENT.STATUS.eq("active"),
                        EMPLOYMENT.STARTS_ON.le(last),
                        EMPLOYMENT.ENDS_ON.isNull().or(EMPLOYMENT.ENDS_ON.ge(first)),
                        within(circle))
                .orderBy(DOCTOR.FAMILY_NAME, DOCTOR.GIVEN_NAME, EMPLOYMENT.DOCTOR_ID)
                .fetch(mapping(Employed::new));
    }

    private static Condition within(Circle circle) {
        return switch (circle) {
            case Circle.Doctors(List<Doctor.Id> doctors) ->
                EMPLOYMENT.DOCTOR_ID.in(doctors.stream().map(Doctor.Id::value).toList());
            case Circle.OfDepartment(Department.Id department) -> EMPLOYMENT.DEPARTMENT_ID.eq(department.value());
            case Circle.Everybody() -> noCondition();
        };
    }

    /** What takes the doctors' time here, published duties aside, by its start. */
    Map<Doctor.Id, List<Taken>> taken(Collection<Doctor.Id> doctors, Span within) {
        return sql.select(
                        DOCTOR_TIME.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        DOCTOR_TIME.KIND.convertFrom(kind -> Taken.Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
                        DOCTOR_SPAN,
                        DOCTOR_TIME.LANE,
                        DOCTOR_TIME.SOURCE_ID,
                        DOCTOR_TIME.URGENT)
                .from(DOCTOR_TIME)
                .where(
                        DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                        DOCTOR_TIME.DOCTOR_ID.in(ids(doctors)),
                        DOCTOR_TIME.STARTS_AT.gt(within.start().minus(LONGEST)),
                        DOCTOR_TIME.STARTS_AT.lt(within.end()),
                        DOCTOR_TIME.ENDS_AT.gt(within.start()),
                        DOCTOR_TIME.LANE.ge(0),
                        DOCTOR_TIME.EXPIRES_AT.isNull().or(DOCTOR_TIME.EXPIRES_AT.gt(now)))
                .orderBy(DOCTOR_TIME.STARTS_AT)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Taken(row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** When the doctors are at other facilities or on the way. */
    Map<Doctor.Id, List<Span>> away(Collection<Doctor.Id> doctors, Span within) {
        var away = OUT_OF_REACH.call(val(ids(doctors).toArray(UUID[]::new)), val(within.start()), val(within.end()));
        return sql.select(away.DOCTOR_ID.convertFrom(Doctor.Id::new), away.DURING.convertFrom(SlotRepository::span))
                .from(away)
                .orderBy(away.DOCTOR_ID, away.DURING)
                .fetchGroups(Record2::value1, Record2::value2);
    }

    /** When a patient is taken, here or elsewhere. */
    List<Span> patientTaken(Patient.Id patient, Span within, @Nullable UUID apart) {
        List<Span> taken = new ArrayList<>(sql.select(PATIENT_TIME.DURING.convertFrom(SlotRepository::span))
                .from(PATIENT_TIME)
                .where(
                        PATIENT_TIME.FACILITY_ID.eq(facility.value()),
                        PATIENT_TIME.PATIENT_ID.eq(patient.value()),
                        PATIENT_TIME.STARTS_AT.lt(within.end()),
                        PATIENT_TIME.ENDS_AT.gt(within.start()),
                        PATIENT_TIME.EXPIRES_AT.isNull().or(PATIENT_TIME.EXPIRES_AT.gt(now)),
                        apart == null ? noCondition() : PATIENT_TIME.SOURCE_ID.ne(apart))
                .fetch(Record1::value1));
        var elsewhere = PATIENT_BUSY_ELSEWHERE.call(val(patient.value()), val(within.start()), val(within.end()));
        taken.addAll(sql.select(elsewhere.DURING.convertFrom(SlotRepository::span))
                .from(elsewhere)
                .fetch(Record1::value1));
        return taken;
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

    private static List<UUID> ids(Collection<Doctor.Id> doctors) {
        return doctors.stream().map(Doctor.Id::value).toList();
    }

    private static Span span(TimeRange range) {
        return new Span(range.from(), range.until());
    }
}
