package com.ihosi.planner.booking;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.SLOT_HOLD;
import static org.jooq.impl.DSL.when;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Prepared;
import com.ihosi.schema.access.RoundTrip;
import com.ihosi.schema.access.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;

/** Keeps a facility's appointments and holds within one transaction in its scope. */
final class BookingRepository {

    private static final Prepared<?> INSERTION = Prepared.insertion(
            APPOINTMENT,
            APPOINTMENT.FACILITY_ID,
            APPOINTMENT.ID,
            APPOINTMENT.DOCTOR_ID,
            APPOINTMENT.PATIENT_ID,
            APPOINTMENT.APPOINTMENT_TYPE_ID,
            APPOINTMENT.DEPARTMENT_ID,
            APPOINTMENT.VISIT_ID,
            APPOINTMENT.DURING,
            APPOINTMENT.LANE,
            APPOINTMENT.STATUS,
            APPOINTMENT.REASON,
            APPOINTMENT.NEW_PATIENT,
            APPOINTMENT.URGENT,
            APPOINTMENT.BOOKING_SOURCE,
            APPOINTMENT.BOOKED_AT,
            APPOINTMENT.BOOKED_BY,
            APPOINTMENT.OVERBOOKING_REASON,
            APPOINTMENT.PRICE,
            APPOINTMENT.SERIES_ID,
            APPOINTMENT.OCCURRENCE);

    private final DSLContext sql;
    private final Facility.Id facility;

    BookingRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Keeps others from changing the appointment until the transaction ends; refuses an unknown one. */
    void lock(Appointment.Id id) {
        if (sql.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .where(is(id))
                .forUpdate()
                .fetch()
                .isEmpty()) {
            throw new NotFoundException("There is no such appointment at this facility.");
        }
    }

    /** The appointments of a visit, which nobody else can change until the transaction ends. */
    List<Appointment.Id> listLocked(UUID visit) {
        return sql.select(APPOINTMENT.ID)
                .from(APPOINTMENT)
                .where(APPOINTMENT.FACILITY_ID.eq(facility.value()), APPOINTMENT.VISIT_ID.eq(visit))
                .orderBy(APPOINTMENT.ID)
                .forUpdate()
                .fetch(row -> new Appointment.Id(row.value1()));
    }

    /** A new appointment, as it is to be kept. */
    record Booking(
            BookingRequest request,
            AppointmentType type,
            Slot slot,
            UUID id,
            @Nullable UUID visit,
            Department.@Nullable Id department,
            boolean newPatient,
            AppointmentStatus status,
            @Nullable String overbooking,
            @Nullable Occurrence occurrence,
            Account.@Nullable Id by,
            Instant now) {

        /** As it will be read. */
        Appointment appointment(Facility.Id facility) {
            return new Appointment(
                    new Appointment.Id(id),
                    facility,
                    slot.doctor(),
                    request.patient(),
                    type.id(),
                    department,
                    visit,
                    slot.during(),
                    slot.lane(),
                    status,
                    request.reason(),
                    newPatient,
                    request.urgent(),
                    request.source(),
                    now,
                    null,
                    occurrence == null ? null : occurrence.series(),
                    false,
                    1);
        }
    }

    /** Keeps it by a round trip. */
    void insert(RoundTrip trip, Booking booking) {
        Occurrence occurrence = booking.occurrence();
        trip.run(
                INSERTION,
                new Prepared.Values()
                        .set(APPOINTMENT.FACILITY_ID, facility.value())
                        .set(APPOINTMENT.ID, booking.id())
                        .set(APPOINTMENT.DOCTOR_ID, booking.slot().doctor().value())
                        .set(APPOINTMENT.PATIENT_ID, booking.request().patient().value())
                        .set(
                                APPOINTMENT.APPOINTMENT_TYPE_ID,
                                booking.type().id().value())
                        .set(
                                APPOINTMENT.DEPARTMENT_ID,
                                booking.department() == null
                                        ? null
                                        : booking.department().value())
                        .set(APPOINTMENT.VISIT_ID, booking.visit())
                        .set(APPOINTMENT.DURING, range(booking.slot().during()))
                        .set(APPOINTMENT.LANE, booking.slot().lane())
                        .set(APPOINTMENT.STATUS, booking.status().word())
                        .set(APPOINTMENT.REASON, booking.request().reason())
                        .set(APPOINTMENT.NEW_PATIENT, booking.newPatient())
                        .set(APPOINTMENT.URGENT, booking.request().urgent())
                        .set(
                                APPOINTMENT.BOOKING_SOURCE,
                                booking.request().source().word())
                        .set(APPOINTMENT.BOOKED_AT, booking.now())
                        .set(APPOINTMENT.BOOKED_BY, account(booking.by()))
                        .set(APPOINTMENT.OVERBOOKING_REASON, booking.overbooking())
                        .set(APPOINTMENT.PRICE, booking.type().price())
                        .set(APPOINTMENT.SERIES_ID, occurrence == null ? null : occurrence.series())
                        .set(APPOINTMENT.OCCURRENCE, occurrence == null ? null : occurrence.at()));
    }

    Query moving(Appointment.Id id, Slot slot, @Nullable String overbooking, Instant now) {
        return changed(now)
                .set(APPOINTMENT.DOCTOR_ID, slot.doctor().value())
                .set(APPOINTMENT.DURING, range(slot.during()))
                .set(APPOINTMENT.LANE, slot.lane())
                .set(APPOINTMENT.OVERBOOKING_REASON, overbooking)
                .set(APPOINTMENT.CONFLICT_RESOLVED_AT, resolved(now))
                .set(APPOINTMENT.HAS_CONFLICT, false)
                .setNull(APPOINTMENT.CONFLICT_REASON)
                .where(is(id));
    }

    void approve(Appointment.Id id, Account.@Nullable Id by, Instant now) {
        change(AppointmentStatus.BOOKED, now)
                .set(APPOINTMENT.APPROVED_BY, account(by))
                .set(APPOINTMENT.APPROVED_AT, now)
                .where(is(id))
                .execute();
    }

    void cancel(Appointment.Id id, Account.@Nullable Id by, @Nullable String reason, Instant now) {
        change(AppointmentStatus.CANCELLED, now)
                .set(APPOINTMENT.CANCELLED_BY, account(by))
                .set(APPOINTMENT.CANCELLED_AT, now)
                .set(APPOINTMENT.CANCEL_REASON, reason)
                .set(APPOINTMENT.CONFLICT_RESOLVED_AT, resolved(now))
                .set(APPOINTMENT.HAS_CONFLICT, false)
                .where(is(id))
                .execute();
    }

    private static Field<Instant> resolved(Instant now) {
        return when(APPOINTMENT.HAS_CONFLICT, now).otherwise(APPOINTMENT.CONFLICT_RESOLVED_AT);
    }

    void checkIn(Appointment.Id id, Instant now) {
        change(AppointmentStatus.ARRIVED, now)
                .set(APPOINTMENT.CHECKED_IN_AT, now)
                .where(is(id))
                .execute();
    }

    void start(Appointment.Id id, Instant now) {
        changed(now).set(APPOINTMENT.STARTED_AT, now).where(is(id)).execute();
    }

    /** Ends the visit; from now on the patient is known at the facility. */
    void complete(Appointment appointment, Instant now) {
        Instant started = appointment.startedAt() == null ? now : appointment.startedAt();
        int minutes = Math.toIntExact(Math.max(0, (now.getEpochSecond() - started.getEpochSecond()) / 60));
        change(AppointmentStatus.FULFILLED, now)
                .set(APPOINTMENT.STARTED_AT, started)
                .set(APPOINTMENT.CHECKED_OUT_AT, now)
                .set(APPOINTMENT.ACTUAL_MINUTES, minutes)
                .where(is(appointment.id()))
                .execute();
        sql.update(FACILITY_PATIENT)
                .set(FACILITY_PATIENT.NEW_PATIENT, false)
                .where(
                        FACILITY_PATIENT.FACILITY_ID.eq(facility.value()),
                        FACILITY_PATIENT.PATIENT_ID.eq(appointment.patient().value()),
                        FACILITY_PATIENT.NEW_PATIENT.isTrue())
                .execute();
    }

    void missed(Appointment.Id id, Instant now) {
        change(AppointmentStatus.NOSHOW, now).where(is(id)).execute();
    }

    private UpdateSetMoreStep<?> change(AppointmentStatus status, Instant now) {
        return changed(now).set(APPOINTMENT.STATUS, status.word());
    }

    private UpdateSetMoreStep<?> changed(Instant now) {
        return sql.update(APPOINTMENT)
                .set(APPOINTMENT.ROW_VERSION, APPOINTMENT.ROW_VERSION.plus(1))
                .set(APPOINTMENT.UPDATED_AT, now);
    }

    Query insertion(Hold hold, UUID visit, Slot slot, Account.@Nullable Id by, Instant now) {
        Patient.Id patient = hold.patient();
        return sql.insertInto(SLOT_HOLD)
                .set(SLOT_HOLD.FACILITY_ID, facility.value())
                .set(SLOT_HOLD.ID, hold.id().value())
                .set(SLOT_HOLD.DOCTOR_ID, hold.doctor().value())
                .set(SLOT_HOLD.PATIENT_ID, patient == null ? null : patient.value())
                .set(SLOT_HOLD.APPOINTMENT_TYPE_ID, hold.type().value())
                .set(SLOT_HOLD.DURING, range(hold.during()))
                .set(SLOT_HOLD.OCCUPIED, range(slot.occupied()))
                .set(SLOT_HOLD.LANE, slot.lane())
                .set(SLOT_HOLD.URGENT, hold.urgent())
                .set(SLOT_HOLD.BOOKING_SOURCE, hold.source().word())
                .set(SLOT_HOLD.VISIT_ID, visit)
                .set(SLOT_HOLD.HELD_BY, account(by))
                .set(SLOT_HOLD.CREATED_AT, now)
                .set(SLOT_HOLD.EXPIRES_AT, hold.expires());
    }

    /** A hold that nobody else can change until the transaction ends, expired ones included. */
    Optional<Hold> findLocked(Hold.Id id) {
        return sql.selectFrom(SLOT_HOLD)
                .where(SLOT_HOLD.FACILITY_ID.eq(facility.value()), SLOT_HOLD.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(row -> new Hold(
                        new Hold.Id(row.getId()),
                        facility,
                        new Doctor.Id(row.getDoctorId()),
                        row.getPatientId() == null ? null : new Patient.Id(row.getPatientId()),
                        new AppointmentType.Id(row.getAppointmentTypeId()),
                        new Span(row.getDuring().from(), row.getDuring().until()),
                        row.getUrgent(),
                        Appointment.Source.valueOf(row.getBookingSource().toUpperCase(Locale.ROOT)),
                        row.getExpiresAt()));
    }

    void delete(Hold.Id id) {
        sql.deleteFrom(SLOT_HOLD)
                .where(SLOT_HOLD.FACILITY_ID.eq(facility.value()), SLOT_HOLD.ID.eq(id.value()))
                .execute();
    }

    private Condition is(Appointment.Id id) {
        return APPOINTMENT.FACILITY_ID.eq(facility.value()).and(APPOINTMENT.ID.eq(id.value()));
    }

    private static @Nullable UUID account(Account.@Nullable Id by) {
        return by == null ? null : by.value();
    }

    private static TimeRange range(Span span) {
        return new TimeRange(span.start(), span.end());
    }
}
