package com.ihosi.planner.conflict;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.CONFLICT_CHECK;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.when;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.conflict.Conflict.Reason;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/** Keeps what was found of a facility's appointments, and what there is to be looked at, within one transaction in its scope. */
final class ConflictRepository {

    private static final Field<Reason> REASON = APPOINTMENT.CONFLICT_REASON.convertFrom(Reason::of);

    private final DSLContext sql;
    private final Facility.Id facility;

    ConflictRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /**
     * Days on which appointments must be looked at.
     *
     * @param doctor whose; none: all doctors'
     * @param last none: all days from the first on
     */
    record Check(
            Doctor.@Nullable Id doctor,
            LocalDate first,
            @Nullable LocalDate last) {}

    /** What was asked for, which stays. */
    List<Check> listChecks() {
        return sql.select(doctor(), CONFLICT_CHECK.FIRST_DAY, CONFLICT_CHECK.LAST_DAY)
                .from(CONFLICT_CHECK)
                .where(CONFLICT_CHECK.FACILITY_ID.eq(facility.value()))
                .fetch(mapping(Check::new));
    }

    /** Takes what was asked for until an instant; two who do so at once don't get the same. */
    List<Check> takeChecks(Instant until) {
        return sql.deleteFrom(CONFLICT_CHECK)
                .where(CONFLICT_CHECK.FACILITY_ID.eq(facility.value()), CONFLICT_CHECK.ASKED_AT.le(until))
                .returningResult(doctor(), CONFLICT_CHECK.FIRST_DAY, CONFLICT_CHECK.LAST_DAY)
                .fetch(mapping(Check::new));
    }

    private static Field<Doctor.@Nullable Id> doctor() {
        return CONFLICT_CHECK.DOCTOR_ID.convertFrom(id -> id == null ? null : new Doctor.Id(id));
    }

    /** Where something was asked for until an instant, in the platform's scope. */
    static List<Facility.Id> listAsking(DSLContext sql, Instant until) {
        return sql.selectDistinct(CONFLICT_CHECK.FACILITY_ID)
                .from(CONFLICT_CHECK)
                .where(CONFLICT_CHECK.ASKED_AT.le(until))
                .fetch(row -> new Facility.Id(row.value1()));
    }

    /** Appointments with what they are known to collide with, accepted or not. */
    Map<Appointment.Id, Reason> listKnown() {
        return sql.select(APPOINTMENT.ID.convertFrom(Appointment.Id::new), REASON)
                .from(APPOINTMENT)
                .where(APPOINTMENT.FACILITY_ID.eq(facility.value()), APPOINTMENT.CONFLICT_REASON.isNotNull())
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The appointments from an instant on that collide and that nobody has resolved, by their start. */
    Map<Appointment.Id, Reason> listUnresolved(Instant from, int most) {
        return sql.select(APPOINTMENT.ID.convertFrom(Appointment.Id::new), REASON)
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT.HAS_CONFLICT.isTrue(),
                        APPOINTMENT.CONFLICT_REASON.isNotNull(),
                        APPOINTMENT.STATUS.in("pending", "booked"),
                        APPOINTMENT.STARTS_AT.ge(from))
                .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.ID)
                .limit(most)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    Optional<Reason> findReason(Appointment.Id id) {
        return sql.select(REASON)
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT.ID.eq(id.value()),
                        APPOINTMENT.CONFLICT_REASON.isNotNull())
                .fetchOptional(Record1::value1);
    }

    /** Whether the appointment still was as it was read. */
    boolean flag(Appointment appointment, Reason reason, Instant now) {
        return sql.update(APPOINTMENT)
                        .set(APPOINTMENT.HAS_CONFLICT, true)
                        .set(APPOINTMENT.CONFLICT_REASON, reason.word())
                        .setNull(APPOINTMENT.CONFLICT_RESOLVED_AT)
                        .setNull(APPOINTMENT.CONFLICT_NOTES)
                        .set(APPOINTMENT.ROW_VERSION, APPOINTMENT.ROW_VERSION.plus(1))
                        .set(APPOINTMENT.UPDATED_AT, now)
                        .where(is(appointment))
                        .execute()
                == 1;
    }

    /** Whether the appointment still was as it was read. */
    boolean clear(Appointment appointment, Instant now) {
        return sql.update(APPOINTMENT)
                        .set(
                                APPOINTMENT.CONFLICT_RESOLVED_AT,
                                when(APPOINTMENT.HAS_CONFLICT, now).otherwise(APPOINTMENT.CONFLICT_RESOLVED_AT))
                        .set(APPOINTMENT.HAS_CONFLICT, false)
                        .setNull(APPOINTMENT.CONFLICT_REASON)
                        .set(APPOINTMENT.ROW_VERSION, APPOINTMENT.ROW_VERSION.plus(1))
                        .set(APPOINTMENT.UPDATED_AT, now)
                        .where(is(appointment))
                        .execute()
                == 1;
    }

    /** Whether the appointment still was as it was read. */
    boolean accept(Appointment appointment, String note, Instant now) {
        return sql.update(APPOINTMENT)
                        .set(APPOINTMENT.HAS_CONFLICT, false)
                        .set(APPOINTMENT.CONFLICT_RESOLVED_AT, now)
                        .set(APPOINTMENT.CONFLICT_NOTES, note)
                        .set(APPOINTMENT.ROW_VERSION, APPOINTMENT.ROW_VERSION.plus(1))
                        .set(APPOINTMENT.UPDATED_AT, now)
                        .where(is(appointment))
                        .execute()
                == 1;
    }

    private Condition is(Appointment appointment) {
        return APPOINTMENT
                .FACILITY_ID
                .eq(facility.value())
                .and(APPOINTMENT.ID.eq(appointment.id().value()))
                .and(APPOINTMENT.ROW_VERSION.eq(appointment.version()));
    }

    Map<Doctor.Id, Doctor> doctors(Collection<Doctor.Id> ids) {
        return sql.select(
                        DOCTOR.ID.convertFrom(Doctor.Id::new),
                        DOCTOR.CODE,
                        DOCTOR.TITLE,
                        DOCTOR.GIVEN_NAME,
                        DOCTOR.FAMILY_NAME)
                .from(DOCTOR)
                .where(DOCTOR.ID.in(ids.stream().map(Doctor.Id::value).toList()))
                .fetchMap(row -> row.value1(), mapping(Doctor::new));
    }
}
