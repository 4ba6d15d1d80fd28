package com.ihosi.planner.staff;

import static com.ihosi.schema.generated.Tables.DOCTOR_LEAVE;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.time.DateRange;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Days on which doctors are away, from every facility, wherever that was entered. */
public final class Leaves {

    /** The longest leave that is entered at once, a year. */
    public static final int MOST_DAYS = 366;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door. */
    public Leaves(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Enters that a doctor of the facility has called in sick; see {@link #enter}. */
    public void enterSick(Actor actor, Facility.Id facility, Doctor.Id doctor, LocalDate first, LocalDate last) {
        enter(actor, facility, doctor, Leave.Kind.SICK, first, last);
    }

    /**
     * Enters that a doctor of the facility is away from every facility, also over published duties, which are then to be planned
     * anew. The same days once more are harmless. Needs {@link Right#PLAN_ROSTER}.
     *
     * @param last the last day away, included
     * @throws PlannerException if the doctor is not employed there on the first day, or the days are out of range
     */
    public void enter(
            Actor actor, Facility.Id facility, Doctor.Id doctor, Leave.Kind kind, LocalDate first, LocalDate last) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        check(first, last);
        String by = accounts.name(actor);
        database.run(new FacilityScope(facility.value()), sql -> {
            EmployedDoctor known = get(sql, facility, doctor, new DateRange(first, last));
            if (!known.employedOn(first)) {
                throw new PlannerException("%s is not employed here on %s. Choose a day of the employment."
                        .formatted(known.doctor().name(), first));
            }
            if (first.datesUntil(last.plusDays(1)).allMatch(known::awayOn)) {
                return;
            }
            UUID leave = insert(sql, actor, facility, doctor, kind, first, last);
            AuditTrail.add(sql, facility, actor, by, "leave.enter", "doctor_leave", leave, clock.instant());
            Outbox.append(sql, new PlannerEvent.DoctorAway(facility, doctor.value(), first, last), clock.instant());
        });
    }

    /** Approved leave that the facility entered itself and that has days from a first to a last one, the earliest first. Needs {@link Right#PLAN_ROSTER}. */
    public List<Leave> listEntered(Actor actor, Facility.Id facility, LocalDate first, LocalDate last) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        return database.read(new FacilityScope(facility.value()), sql -> new StaffRepository(sql, facility)
                .listEntered(new DateRange(first, last)));
    }

    /**
     * Takes back a leave that the facility entered: from today on the doctor is no longer away by it, and days that have gone by stay
     * as they were. Needs {@link Right#PLAN_ROSTER}.
     *
     * @throws PlannerException if the facility entered no such leave, or it is over
     */
    public void takeBack(Actor actor, Facility.Id facility, Leave.Id id) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        String by = accounts.name(actor);
        database.run(new FacilityScope(facility.value()), sql -> {
            StaffRepository staff = new StaffRepository(sql, facility);
            Leave leave = staff.findEntered(id)
                    .orElseThrow(
                            () -> new PlannerException(
                                    "This leave was not entered here, or was taken back already. Look at the week as it is now."));
            LocalDate today = today(sql, facility);
            if (leave.last().isBefore(today)) {
                throw new PlannerException(
                        "The leave was over on %s. There is nothing to take back.".formatted(leave.last()));
            }
            staff.endBefore(leave, today);
            AuditTrail.add(sql, facility, actor, by, "leave.withdraw", "doctor_leave", id.value(), clock.instant());
            Outbox.append(
                    sql,
                    new PlannerEvent.DoctorBack(
                            facility,
                            leave.doctor().value(),
                            leave.first().isBefore(today) ? today : leave.first(),
                            leave.last()),
                    clock.instant());
        });
    }

    private LocalDate today(DSLContext sql, Facility.Id facility) {
        return LocalDate.ofInstant(
                clock.instant(),
                Facilities.list(sql, List.of(facility)).getFirst().zone());
    }

    private static void check(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new PlannerException(
                    "The last day away (%s) must not be before the first (%s).".formatted(last, first));
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days > MOST_DAYS) {
            throw new PlannerException("A leave (%d days) must be at most %d days long.".formatted(days, MOST_DAYS));
        }
    }

    private static EmployedDoctor get(DSLContext sql, Facility.Id facility, Doctor.Id doctor, DateRange days) {
        return Staff.list(sql, facility, days).stream()
                .filter(known -> known.doctor().id().equals(doctor))
                .findFirst()
                .orElseThrow(() -> new PlannerException("There is no such doctor at this facility."));
    }

    private UUID insert(
            DSLContext sql,
            Actor actor,
            Facility.Id facility,
            Doctor.Id doctor,
            Leave.Kind kind,
            LocalDate first,
            LocalDate last) {
        UUID id = UUID.randomUUID();
        sql.insertInto(DOCTOR_LEAVE)
                .set(DOCTOR_LEAVE.DOCTOR_ID, doctor.value())
                .set(DOCTOR_LEAVE.ID, id)
                .set(DOCTOR_LEAVE.FIRST_DAY, first)
                .set(DOCTOR_LEAVE.LAST_DAY, last)
                .set(DOCTOR_LEAVE.KIND, kind.name().toLowerCase(Locale.ROOT))
                .set(DOCTOR_LEAVE.ENTERED_AT_FACILITY, facility.value())
                .set(DOCTOR_LEAVE.ENTERED_BY, account(actor))
                .set(DOCTOR_LEAVE.ENTERED_AT, clock.instant())
                .execute();
        return id;
    }

    private static @Nullable UUID account(Actor actor) {
        return actor.findAccount().map(Account.Id::value).orElse(null);
    }
}
