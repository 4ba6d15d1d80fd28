package com.ihosi.planner.slot;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_SKILL;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.EQUIPMENT;
import static com.ihosi.schema.generated.Tables.EQUIPMENT_TIME;
import static com.ihosi.schema.generated.Tables.ROOM;
import static com.ihosi.schema.generated.Tables.ROOM_TIME;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.RuleFacts;
import com.ihosi.planner.slot.Staffing.Employed;
import com.ihosi.planner.slot.Staffing.Qualified;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** Reads what a search is decided from within one transaction in the facility's scope; as many statements for many doctors as for one. */
final class SlotRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    SlotRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** The doctors of a circle who are employed on one of the days, by name. */
    Select<Record1<Employed>> employed(Circle circle, LocalDate first, LocalDate last) {
        Field<List<Qualified>> skills = multiset(
                        select(DOCTOR_SKILL.SKILL_ID, DOCTOR_SKILL.VALID_FROM, DOCTOR_SKILL.VALID_UNTIL)
                                .from(DOCTOR_SKILL)
                                .where(DOCTOR_SKILL.DOCTOR_ID.eq(EMPLOYMENT.DOCTOR_ID)))
                .convertFrom(rows -> rows.map(
                        row -> new Qualified(new Skill.Id(row.value1()), new DateRange(row.value2(), row.value3()))));
        return sql.select(row(
                                EMPLOYMENT.DOCTOR_ID.convertFrom(Doctor.Id::new),
                                DOCTOR.SPECIALTY,
                                EMPLOYMENT.DEPARTMENT_ID.convertFrom(id -> id == null ? null : new Department.Id(id)),
                                EMPLOYMENT.BUFFER_MINUTES,
                                EMPLOYMENT.ONLINE_BOOKING,
                                EMPLOYMENT.ACCEPTS_NEW_PATIENTS,
                                row(EMPLOYMENT.STARTS_ON, EMPLOYMENT.ENDS_ON).mapping(DateRange::new),
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

    /** What rules may ask of a patient's past here. */
    History history(Patient.Id patient, Instant now) {
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
    List<Resource> rooms(Span within, @Nullable UUID apart, Instant now) {
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
    List<Resource> equipment(List<String> kinds, Span within, @Nullable UUID apart, Instant now) {
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
}
