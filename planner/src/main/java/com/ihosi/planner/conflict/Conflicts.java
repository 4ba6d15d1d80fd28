package com.ihosi.planner.conflict;

import static java.util.Objects.requireNonNull;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.conflict.Conflict.Reason;
import com.ihosi.planner.conflict.ConflictRepository.Check;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Appointments to come that no longer fit what was changed after them. Whatever changes when doctors can be booked asks for a look by its
 * event alone; they are resolved by moving or cancelling them, or by accepting them as they are.
 */
public final class Conflicts {

    /** The most conflicts that are listed at once. */
    public static final int MOST = 500;

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 1000;

    /**
     * So long after a change an appointment may still be committed that was decided on before it; what was asked for is looked at once more
     * when it has passed.
     */
    static final Duration SETTLED = Duration.ofSeconds(10);

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says what is to come. */
    public Conflicts(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The conflicts that nobody has resolved, as of this moment, the nearest first. Needs {@link Right#SEE_CALENDAR}. */
    public List<Conflict> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_CALENDAR, facility);
        return database.write(scope(facility), sql -> {
            List<Check> asked = new ConflictRepository(sql, facility).listChecks();
            if (!asked.isEmpty()) {
                check(sql, facility, asked);
            }
            return conflicts(sql, facility);
        });
    }

    /** What an appointment collides with, as far as it is known and nobody has resolved it, in a transaction in its facility's scope. */
    public static Optional<Reason> find(DSLContext sql, Appointment appointment) {
        return appointment.conflict()
                ? new ConflictRepository(sql, appointment.facility()).findReason(appointment.id())
                : Optional.empty();
    }

    private void check(DSLContext sql, Facility.Id facility, List<Check> checks) {
        new ConflictCheck(sql, Facilities.list(sql, List.of(facility)).getFirst(), clock.instant()).run(checks);
    }

    private List<Conflict> conflicts(DSLContext sql, Facility.Id facility) {
        ConflictRepository repository = new ConflictRepository(sql, facility);
        Map<Appointment.Id, Reason> reasons = repository.listUnresolved(clock.instant(), MOST);
        List<Appointment> appointments = Appointments.list(sql, facility, reasons.keySet());
        Map<Patient.Id, Patient> patients =
                Patients.list(
                                sql,
                                facility,
                                appointments.stream()
                                        .map(Appointment::patient)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Patient::id, Function.identity()));
        Map<AppointmentType.Id, AppointmentType> types = AppointmentTypes.list(sql, facility).stream()
                .collect(Collectors.toMap(AppointmentType::id, Function.identity()));
        Map<Doctor.Id, Doctor> doctors = repository.doctors(
                appointments.stream().map(Appointment::doctor).distinct().toList());
        return appointments.stream()
                .map(appointment -> new Conflict(
                        appointment,
                        requireNonNull(doctors.get(appointment.doctor())),
                        requireNonNull(patients.get(appointment.patient())),
                        requireNonNull(types.get(appointment.type())),
                        requireNonNull(reasons.get(appointment.id()))))
                .toList();
    }

    /**
     * Keeps an appointment as it is although it collides; it is told again when it collides with something else. Needs {@link Right#BOOK}.
     *
     * @param version that the actor saw
     * @param note why that will do
     * @throws StaleException if the appointment was changed since
     * @throws PlannerException if it does not collide any more
     */
    public void accept(Actor actor, Facility.Id facility, Appointment.Id id, long version, String note) {
        accounts.require(actor, Right.BOOK, facility);
        new FieldChecks().text("note", "note", note, LONGEST_NOTE).done();
        String by = accounts.name(actor);
        Instant now = clock.instant();
        database.run(scope(facility), sql -> {
            Appointment found = Appointments.get(sql, facility, id);
            if (!found.conflict()) {
                throw new PlannerException("The appointment does not collide with anything any more.");
            }
            if (found.version() != version || !new ConflictRepository(sql, facility).accept(found, note.strip(), now)) {
                throw new StaleException("Somebody changed the appointment meanwhile. Look at it as it is now.");
            }
            Outbox.append(sql, ConflictCheck.resolved(found, true), now);
            AuditTrail.add(sql, facility, actor, by, "appointment.accept", "appointment", id.value(), now);
        });
    }

    /**
     * Looks at all appointments of a facility that something has changed for.
     *
     * @return at how many facilities
     */
    public int refresh() {
        Instant settled = clock.instant().minus(SETTLED);
        List<Facility.Id> asking =
                database.read(new PlatformScope(), sql -> ConflictRepository.listAsking(sql, settled));
        asking.forEach(facility -> database.run(
                scope(facility),
                sql -> check(sql, facility, new ConflictRepository(sql, facility).takeChecks(settled))));
        return asking.size();
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
