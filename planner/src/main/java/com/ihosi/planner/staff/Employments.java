package com.ihosi.planner.staff;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Membership;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.DoctorScope;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Turn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * Where doctors are employed. A doctor reads all of her own employments, a member of some facilities those at these; employing
 * somebody and ending it is for the facility's admins and managers.
 */
public final class Employments {

    private static final String ENTITY = "employment";

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door. */
    public Employments(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Where a doctor is or was employed, as far as the actor may know, the primary facility first.
     *
     * @throws NotFoundException if the actor may know of none
     */
    public List<Engagement> list(Actor actor, Doctor.Id doctor) {
        List<Engagement> known =
                switch (actor) {
                    case Actor.CommandLine() ->
                        database.read(new PlatformScope(), sql -> new EmploymentRepository(sql, doctor).list());
                    case Actor.Person(Account.Id account) -> list(account, doctor);
                };
        if (known.isEmpty()) {
            throw new NotFoundException("There is no such doctor at a facility of yours.");
        }
        return known;
    }

    private List<Engagement> list(Account.Id account, Doctor.Id doctor) {
        Optional<List<Engagement>> own = database.read(new DoctorScope(doctor.value()), sql -> {
            EmploymentRepository employments = new EmploymentRepository(sql, doctor);
            return employments.isAccount(account) ? Optional.of(employments.list()) : Optional.empty();
        });
        return own.orElseGet(() -> accounts.listMemberships(account).stream()
                .filter(membership -> membership.may(Right.SEE_SETUP))
                .map(Membership::facility)
                .flatMap(facility -> find(facility, doctor).stream())
                .sorted(Comparator.comparing(
                        engagement -> !engagement.employment().primary()))
                .toList());
    }

    private Optional<Engagement> find(Facility.Id facility, Doctor.Id doctor) {
        return database.read(scope(facility), sql -> new EmploymentRepository(sql, doctor).find(facility));
    }

    /**
     * Employs a doctor at one facility or several, at all of them or none. Needs {@link Right#MANAGE_STAFF} at each, and that one of
     * them, or another one where the actor has it, knows the doctor already. One who was employed there before
     * begins anew.
     *
     * @return the new employments, in the order in which they were asked for
     * @throws FieldException if a day is out of range, or a department is not there, or another facility is the primary one
     * @throws NotFoundException if the actor may not know of the doctor
     * @throws PlannerException if the doctor is employed there already
     */
    public List<Engagement> employ(Actor actor, Doctor.Id doctor, List<EmploymentOrder> orders) {
        accounts.require(
                actor,
                Right.MANAGE_STAFF,
                orders.stream().map(EmploymentOrder::facility).toList());
        requireKnown(actor, doctor, orders);
        String by = accounts.name(actor);
        try {
            return database.transaction(transaction -> orders.stream()
                    .map(order -> transaction.in(scope(order.facility()), sql -> employ(sql, actor, by, doctor, order)))
                    .toList());
        } catch (ConflictException conflict) {
            throw conflict.constraint().filter("employment_one_primary"::equals).isPresent()
                    ? new FieldException("primary", "Another facility is this doctor's primary one already.")
                    : new PlannerException("The doctor was employed or removed at this very moment. Look again.");
        }
    }

    private void requireKnown(Actor actor, Doctor.Id doctor, List<EmploymentOrder> orders) {
        boolean known =
                switch (actor) {
                    case Actor.CommandLine() ->
                        database.read(new PlatformScope(), sql -> new EmploymentRepository(sql, doctor).isKnown());
                    case Actor.Person(Account.Id account) ->
                        accounts.listMemberships(account).stream()
                                .filter(membership -> membership.may(Right.MANAGE_STAFF))
                                .anyMatch(membership -> database.read(
                                        scope(membership.facility()),
                                        sql -> new EmploymentRepository(sql, doctor).isKnown()));
                };
        if (!known || orders.isEmpty()) {
            throw new NotFoundException("There is no such doctor at a facility where you may employ doctors.");
        }
    }

    private Engagement employ(DSLContext sql, Actor actor, String by, Doctor.Id doctor, EmploymentOrder order) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone(sql, order.facility()));
        order.check(today);
        EmploymentRepository employments = new EmploymentRepository(sql, doctor);
        if (order.department()
                .filter(department -> !employments.hasDepartment(order.facility(), department))
                .isPresent()) {
            throw new FieldException("departmentId", "There is no such department here. Choose another one.");
        }
        Optional<Engagement> before = employments.find(order.facility());
        requireRoom(sql, employments, order.facility(), today);
        if (before.isEmpty()) {
            employments.insert(order);
        } else {
            requireOver(before.get().employment(), order.first());
            employments.renew(order, clock.instant());
        }
        Map<String, String> details = new TreeMap<>(Map.of(
                "startsOn",
                order.first().toString(),
                "endsOn",
                order.last().map(LocalDate::toString).orElse("open")));
        before.ifPresent(was -> details.put("before", told(was.employment().dates())));
        record(sql, actor, by, "employment.begin", order.facility(), doctor, details);
        Outbox.append(
                sql,
                new PlannerEvent.DoctorEmployed(
                        order.facility(),
                        doctor.value(),
                        order.first(),
                        order.last().orElse(null)),
                clock.instant());
        return employments.find(order.facility()).orElseThrow();
    }

    /** One after the other, so that two who are employed at once are counted right. */
    private static void requireRoom(
            DSLContext sql, EmploymentRepository employments, Facility.Id facility, LocalDate today) {
        Turn.take(sql, facility.value() + "/doctors");
        int most = Facilities.getLimits(sql, facility, today).doctors();
        if (employments.countOthers(facility, today) >= most) {
            throw new PlannerException(("The facility's licence allows %d doctors, and so many are employed. End an"
                            + " employment, or ask for a larger licence.")
                    .formatted(most));
        }
    }

    private static String told(DateRange dates) {
        return dates.first() + " - " + (dates.last() == null ? "open" : dates.last());
    }

    private static void requireOver(Employment employment, LocalDate first) {
        LocalDate last = employment.dates().last();
        boolean over = employment.status() == Employment.Status.TERMINATED || (last != null && last.isBefore(first));
        if (!over) {
            throw new FieldException(
                    "startsOn",
                    last == null
                            ? "The doctor is employed here already, from %s on."
                                    .formatted(employment.dates().first())
                            : "The doctor is employed here already, until %s. Choose a later first day."
                                    .formatted(last));
        }
    }

    /** What a doctor would still have to do at a facility after a last day, the earliest first. Needs {@link Right#MANAGE_STAFF}. */
    public List<RemainingWork> listAfter(Actor actor, Facility.Id facility, Doctor.Id doctor, LocalDate last) {
        accounts.require(actor, Right.MANAGE_STAFF, facility);
        return database.read(scope(facility), sql -> {
            get(sql, facility, doctor);
            return listAfter(sql, facility, doctor, last);
        });
    }

    private static List<RemainingWork> listAfter(
            DSLContext sql, Facility.Id facility, Doctor.Id doctor, LocalDate last) {
        return new EmploymentRepository(sql, doctor)
                .listWork(facility, LocalTimes.instant(last.plusDays(1), LocalTime.MIDNIGHT, zone(sql, facility)));
    }

    /**
     * Ends an employment after a last day, or moves its end; it stays, so that what was done stays told. The same again is harmless.
     *
     * @param version the version that the actor saw
     * @throws FieldException if the last day is before the first
     * @throws RemainingWorkException if published duties or booked appointments lie after it
     * @throws StaleException if somebody else changed the employment since
     */
    public void end(Actor actor, Facility.Id facility, Doctor.Id doctor, LocalDate last, long version) {
        accounts.require(actor, Right.MANAGE_STAFF, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            Employment employment = get(sql, facility, doctor).employment();
            if (last.isBefore(employment.dates().first())) {
                throw new FieldException(
                        "endsOn",
                        "The last day (%s) must not be before the first (%s)."
                                .formatted(last, employment.dates().first()));
            }
            if (last.equals(employment.dates().last())) {
                return;
            }
            List<RemainingWork> remaining = listAfter(sql, facility, doctor, last);
            if (!remaining.isEmpty()) {
                throw new RemainingWorkException(last, remaining, zone(sql, facility));
            }
            if (!new EmploymentRepository(sql, doctor).end(facility, version, last, clock.instant())) {
                throw new StaleException(
                        "Somebody else changed this employment meanwhile. Nothing was saved; look again.");
            }
            record(sql, actor, by, "employment.end", facility, doctor, Map.of("endsOn", last.toString()));
            Outbox.append(sql, new PlannerEvent.EmploymentEnded(facility, doctor.value(), last), clock.instant());
        });
    }

    private static Engagement get(DSLContext sql, Facility.Id facility, Doctor.Id doctor) {
        return new EmploymentRepository(sql, doctor)
                .find(facility)
                .orElseThrow(() -> new NotFoundException("There is no such doctor at this facility."));
    }

    private void record(
            DSLContext sql,
            Actor actor,
            String by,
            String action,
            Facility.Id facility,
            Doctor.Id doctor,
            Map<String, String> details) {
        AuditTrail.add(sql, facility, actor, by, action, ENTITY, doctor.value(), details, clock.instant());
    }

    private static ZoneId zone(DSLContext sql, Facility.Id facility) {
        return Facilities.list(sql, List.of(facility)).getFirst().zone();
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
