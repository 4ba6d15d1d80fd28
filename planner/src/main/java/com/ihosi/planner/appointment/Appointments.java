package com.ihosi.planner.appointment;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static org.jooq.impl.DSL.noCondition;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reads appointments: a facility's, or a doctor's own. */
public final class Appointments {

    private final Database database;
    private final Accounts accounts;

    /** Reads through the given door. */
    public Appointments(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** All that take part of a span, cancelled ones included, by their start. Needs {@link Right#SEE_CALENDAR}. */
    public List<Appointment> list(Actor actor, Facility.Id facility, Span within) {
        accounts.require(actor, Right.SEE_CALENDAR, facility);
        return database.read(new FacilityScope(facility.value()), sql -> list(sql, facility, within));
    }

    /** An appointment; refuses an unknown one. Needs {@link Right#SEE_CALENDAR}. */
    public Appointment get(Actor actor, Facility.Id facility, Appointment.Id id) {
        accounts.require(actor, Right.SEE_CALENDAR, facility);
        return database.read(new FacilityScope(facility.value()), sql -> get(sql, facility, id));
    }

    /** All that take part of a span, within a transaction in the facility's scope. */
    public static List<Appointment> list(DSLContext sql, Facility.Id facility, Span within) {
        return new AppointmentRepository(sql).list(isAt(facility).and(AppointmentRepository.touches(within)));
    }

    /** All of a doctor that take part of a span, at whatever facility, within a transaction in her scope. */
    public static List<Appointment> list(DSLContext sql, Doctor.Id doctor, Span within) {
        return new AppointmentRepository(sql)
                .list(APPOINTMENT.DOCTOR_ID.eq(doctor.value()).and(AppointmentRepository.touches(within)));
    }

    /** Those of a patient before an instant, the latest first, within a transaction in the facility's scope. */
    public static List<Appointment> listEarlier(
            DSLContext sql, Facility.Id facility, Patient.Id patient, Instant before) {
        return new AppointmentRepository(sql)
                .list(isAt(facility)
                        .and(APPOINTMENT.PATIENT_ID.eq(patient.value()))
                        .and(APPOINTMENT.STARTS_AT.lt(before)))
                .reversed();
    }

    private static Condition isAt(Facility.Id facility) {
        return APPOINTMENT.FACILITY_ID.eq(facility.value());
    }

    /**
     * The pending and booked ones that begin within a span, by their start, within a transaction in the facility's scope.
     *
     * @param doctors whose; nobody named: all doctors'
     */
    public static List<Appointment> listOpen(
            DSLContext sql, Facility.Id facility, Collection<Doctor.Id> doctors, Span within) {
        Condition whose = doctors.isEmpty()
                ? noCondition()
                : APPOINTMENT.DOCTOR_ID.in(
                        doctors.stream().map(Doctor.Id::value).toList());
        return new AppointmentRepository(sql)
                .list(isAt(facility)
                        .and(whose)
                        .and(APPOINTMENT.STATUS.in(AppointmentStatus.PENDING.word(), AppointmentStatus.BOOKED.word()))
                        .and(APPOINTMENT.STARTS_AT.ge(within.start()))
                        .and(APPOINTMENT.STARTS_AT.lt(within.end())));
    }

    /** An appointment, within a transaction in the facility's scope; refuses an unknown one. */
    public static Appointment get(DSLContext sql, Facility.Id facility, Appointment.Id id) {
        return find(sql, facility, id)
                .orElseThrow(() -> new NotFoundException("There is no such appointment at this facility."));
    }

    /** Those of the ids that are there, by their start, within a transaction in the facility's scope. */
    public static List<Appointment> list(DSLContext sql, Facility.Id facility, Collection<Appointment.Id> ids) {
        return new AppointmentRepository(sql)
                .list(isAt(facility)
                        .and(APPOINTMENT.ID.in(
                                ids.stream().map(Appointment.Id::value).toList())));
    }

    /** An appointment, within a transaction in the facility's scope. */
    public static Optional<Appointment> find(DSLContext sql, Facility.Id facility, Appointment.Id id) {
        return new AppointmentRepository(sql)
                .list(isAt(facility).and(APPOINTMENT.ID.eq(id.value()))).stream()
                        .findFirst();
    }
}
