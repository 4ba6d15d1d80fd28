package com.ihosi.planner.calendar;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.OUT_OF_REACH;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static com.ihosi.schema.generated.Tables.ROOM_TIME;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Reads what calendars show within one transaction, in a facility's scope or a doctor's; as many statements for many doctors as for one. */
final class CalendarRepository {

    /** Nothing that is kept in occupied time lasts longer, so that a search need not look further back. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final SelectField<Doctor> WHO = row(
                    DOCTOR.ID.convertFrom(Doctor.Id::new),
                    DOCTOR.CODE,
                    DOCTOR.TITLE,
                    DOCTOR.GIVEN_NAME,
                    DOCTOR.FAMILY_NAME)
            .mapping(Doctor::new);

    private final DSLContext sql;
    private final Instant now;

    CalendarRepository(DSLContext sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    /** A doctor and where she belongs. */
    record Employed(Facility.Id facility, Doctor doctor, Optional<Department.Id> department) {}

    /** Everybody, or one, who is employed at the facility on some of the days, by name. */
    List<Employed> listEmployed(Facility.Id facility, Doctor.@Nullable Id only, LocalDate first, LocalDate last) {
        return listEmployed(
                EMPLOYMENT
                        .FACILITY_ID
                        .eq(facility.value())
                        .and(only == null ? noCondition() : EMPLOYMENT.DOCTOR_ID.eq(only.value())),
                first,
                last);
    }

    /** Where a doctor is employed on some of the days. */
    List<Employed> listEmployed(Doctor.Id doctor, LocalDate first, LocalDate last) {
        return listEmployed(EMPLOYMENT.DOCTOR_ID.eq(doctor.value()), first, last);
    }

    private List<Employed> listEmployed(Condition who, LocalDate first, LocalDate last) {
        return sql.select(
                        EMPLOYMENT.FACILITY_ID.convertFrom(Facility.Id::new),
                        WHO,
                        EMPLOYMENT.DEPARTMENT_ID.convertFrom(CalendarRepository::department))
                .from(EMPLOYMENT)
                .join(DOCTOR)
                .on(DOCTOR.ID.eq(EMPLOYMENT.DOCTOR_ID))
                .where(
                        who,
                        EMPLOYMENT.STATUS.in("active", "on_leave"),
                        EMPLOYMENT.STARTS_ON.le(last),
                        EMPLOYMENT.ENDS_ON.isNull().or(EMPLOYMENT.ENDS_ON.ge(first)))
                .orderBy(DOCTOR.FAMILY_NAME, DOCTOR.GIVEN_NAME, EMPLOYMENT.DOCTOR_ID)
                .fetch(mapping(Employed::new));
    }

    private static Optional<Department.Id> department(@Nullable UUID id) {
        return Optional.ofNullable(id).map(Department.Id::new);
    }

    /** Doctors by their ids, as far as the scope sees them. */
    Map<Doctor.Id, Doctor> doctors(Collection<Doctor.Id> ids) {
        return sql
                .select(WHO)
                .from(DOCTOR)
                .where(DOCTOR.ID.in(ids.stream().map(Doctor.Id::value).toList()))
                .fetch(found -> found.value1())
                .stream()
                .collect(Collectors.toMap(Doctor::id, doctor -> doctor));
    }

    /** The room that an appointment has. */
    Optional<Room.Id> findRoom(Facility.Id facility, UUID appointment) {
        return sql.select(ROOM_TIME.ROOM_ID.convertFrom(Room.Id::new))
                .from(ROOM_TIME)
                .where(ROOM_TIME.FACILITY_ID.eq(facility.value()), ROOM_TIME.SOURCE_ID.eq(appointment))
                .fetchOptional(Record1::value1);
    }

    /** Why an appointment was booked over a taken time, or cancelled, as far as it was said. */
    record Said(@Nullable String overbooking, @Nullable String cancelled) {}

    Said said(Facility.Id facility, UUID appointment) {
        return sql.select(APPOINTMENT.OVERBOOKING_REASON, APPOINTMENT.CANCEL_REASON)
                .from(APPOINTMENT)
                .where(APPOINTMENT.FACILITY_ID.eq(facility.value()), APPOINTMENT.ID.eq(appointment))
                .fetchSingle(mapping(Said::new));
    }

    /** The zone in which a doctor wants to read times. */
    Optional<ZoneId> findZone(Doctor.Id doctor) {
        return sql.select(DOCTOR.PREFERRED_TIME_ZONE)
                .from(DOCTOR)
                .where(DOCTOR.ID.eq(doctor.value()), DOCTOR.PREFERRED_TIME_ZONE.isNotNull())
                .fetchOptional(found -> ZoneId.of(found.value1()));
    }

    /**
     * Time of a doctor or a room that is taken.
     *
     * @param source the appointment that takes it, if it is one
     */
    record Taken(
            UUID facility,
            UUID of,
            String kind,
            Kept kept,
            @Nullable UUID source) {

        boolean isVisit() {
            return kind.equals("appointment");
        }

        boolean isKept() {
            return !isVisit() && !kind.equals("leave");
        }
    }

    /** What takes the doctors' time, at one facility or in a doctor's scope at all of them, by its start. */
    List<Taken> taken(Facility.@Nullable Id facility, Collection<Doctor.Id> doctors, Span within) {
        return sql.select(
                        DOCTOR_TIME.FACILITY_ID,
                        DOCTOR_TIME.DOCTOR_ID,
                        DOCTOR_TIME.KIND,
                        row(
                                        DOCTOR_TIME.KIND.convertFrom(CalendarRepository::kind),
                                        DOCTOR_TIME.DURING.convertFrom(CalendarRepository::span),
                                        DOCTOR_TIME.LANE,
                                        DOCTOR_TIME.NOTE.convertFrom(CalendarRepository::note),
                                        DOCTOR_TIME.EXPIRES_AT)
                                .mapping(Kept::new),
                        DOCTOR_TIME.SOURCE_ID)
                .from(DOCTOR_TIME)
                .where(
                        facility == null ? noCondition() : DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                        DOCTOR_TIME.DOCTOR_ID.in(
                                doctors.stream().map(Doctor.Id::value).toList()),
                        DOCTOR_TIME.STARTS_AT.gt(within.start().minus(LONGEST)),
                        DOCTOR_TIME.STARTS_AT.lt(within.end()),
                        DOCTOR_TIME.ENDS_AT.gt(within.start()),
                        DOCTOR_TIME.EXPIRES_AT.isNull().or(DOCTOR_TIME.EXPIRES_AT.gt(now)))
                .orderBy(DOCTOR_TIME.STARTS_AT)
                .fetch(mapping(Taken::new));
    }

    /** When the doctors are at other facilities or on the way, in a facility's scope. */
    Map<Doctor.Id, List<Span>> away(Collection<Doctor.Id> doctors, Span within) {
        UUID[] ids = doctors.stream().map(Doctor.Id::value).toArray(UUID[]::new);
        var away = OUT_OF_REACH.call(val(ids), val(within.start()), val(within.end()));
        return sql.select(away.DOCTOR_ID.convertFrom(Doctor.Id::new), away.DURING.convertFrom(CalendarRepository::span))
                .from(away)
                .orderBy(away.DOCTOR_ID, away.DURING)
                .fetchGroups(Record2::value1, Record2::value2);
    }

    /** What takes the facility's rooms, by its start. */
    List<Taken> roomsTaken(Facility.Id facility, Span within) {
        return sql.select(
                        ROOM_TIME.FACILITY_ID,
                        ROOM_TIME.ROOM_ID,
                        ROOM_TIME.KIND,
                        row(
                                        ROOM_TIME.KIND.convertFrom(CalendarRepository::kind),
                                        ROOM_TIME.DURING.convertFrom(CalendarRepository::span),
                                        val(0),
                                        ROOM_TIME.NOTE.convertFrom(CalendarRepository::note),
                                        ROOM_TIME.EXPIRES_AT)
                                .mapping(Kept::new),
                        ROOM_TIME.SOURCE_ID)
                .from(ROOM_TIME)
                .where(
                        ROOM_TIME.FACILITY_ID.eq(facility.value()),
                        ROOM_TIME.STARTS_AT.lt(within.end()),
                        ROOM_TIME.ENDS_AT.gt(within.start()),
                        ROOM_TIME.EXPIRES_AT.isNull().or(ROOM_TIME.EXPIRES_AT.gt(now)))
                .orderBy(ROOM_TIME.STARTS_AT)
                .fetch(mapping(Taken::new));
    }

    /** Patients as their doctor knows them, in her scope: without what facilities keep of them. */
    Map<UUID, Visit.Who> patients(Collection<UUID> ids) {
        return sql.select(PATIENT.ID, PATIENT.GIVEN_NAME, PATIENT.FAMILY_NAME, PATIENT.BIRTH_DATE)
                .from(PATIENT)
                .where(PATIENT.ID.in(ids))
                .fetchMap(
                        found -> found.value1(),
                        found ->
                                new Visit.Who(found.value2(), found.value3(), Optional.empty(), found.value4(), false));
    }

    /** What takes time, as far as it is kept; what is an appointment or leave is told otherwise. */
    private static Kept.Kind kind(String kind) {
        return switch (kind) {
            case "duty" -> Kept.Kind.DUTY;
            case "hold" -> Kept.Kind.HOLD;
            default -> Kept.Kind.BLOCK;
        };
    }

    private static Optional<String> note(@Nullable String note) {
        return Optional.ofNullable(note).filter(text -> !text.isBlank());
    }

    private static Span span(TimeRange range) {
        return new Span(range.from(), range.until());
    }
}
