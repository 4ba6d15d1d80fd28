package com.ihosi.planner.reschedule;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.slot.Provider;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Finds other times for appointments, for many at once, and moves them there. Everything needs {@link Right#BOOK}. */
public final class Rescheduling {

    /** The most appointments that are placed at once. */
    public static final int MOST = 200;

    /** The most days that are cleared at once. */
    public static final int MOST_DAYS = 92;

    private final Database database;
    private final Accounts accounts;
    private final SchedulingRules rules;
    private final Bookings bookings;
    private final Clock clock;

    /** Reads through the given door and moves by the desk. */
    public Rescheduling(Database database, Accounts accounts, SchedulingRules rules, Bookings bookings, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.rules = rules;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** The appointments to come that stand in the way of clearing a doctor's days, by their start. */
    public List<Appointment> listToClear(Actor actor, Facility.Id facility, Clearing clearing) {
        accounts.require(actor, Right.BOOK, facility);
        LocalDate first = clearing.days().first();
        LocalDate last = Optional.ofNullable(clearing.days().last()).orElse(first);
        new FieldChecks()
                .between("last", "time", ChronoUnit.DAYS.between(first, last) + 1, 1, MOST_DAYS, "days")
                .done();
        return database.read(scope(facility), sql -> {
            Facility where = facility(sql, facility);
            Instant from = LocalTimes.instant(first.atStartOfDay(), where.zone());
            Instant until = LocalTimes.instant(last.plusDays(1).atStartOfDay(), where.zone());
            Instant now = clock.instant();
            return until.isAfter(now)
                    ? Appointments.listOpen(
                            sql, facility, List.of(clearing.doctor()), new Span(from.isAfter(now) ? from : now, until))
                    : List.of();
        });
    }

    /**
     * One place for each of the appointments that are still open, no two of them in each other's way: urgent ones choose first, then VIPs,
     * then the nearest; those that could not be placed are named too.
     *
     * @param clearing days on which a doctor has no time although her hours say otherwise
     */
    public List<Proposal> propose(
            Actor actor, Facility.Id facility, Collection<Appointment.Id> ids, @Nullable Clearing clearing) {
        accounts.require(actor, Right.BOOK, facility);
        new FieldChecks()
                .between("appointments", "number of appointments", ids.size(), 0, MOST, "at once")
                .done();
        return database.read(scope(facility), sql -> new Placement().place(displaced(sql, facility, ids, clearing)));
    }

    /** The same for all appointments that stand in the way of clearing a doctor's days. */
    public List<Proposal> propose(Actor actor, Facility.Id facility, Clearing clearing) {
        List<Appointment> some =
                listToClear(actor, facility, clearing).stream().limit(MOST).toList();
        return propose(actor, facility, some.stream().map(Appointment::id).toList(), clearing);
    }

    /** Where one appointment could go: the best times of its doctor, then those of colleagues of the department. */
    public List<RankedSlot> alternatives(
            Actor actor, Facility.Id facility, Appointment.Id id, @Nullable Clearing clearing, int mostOfEach) {
        accounts.require(actor, Right.BOOK, facility);
        return database.read(scope(facility), sql -> displaced(sql, facility, List.of(id), clearing).stream()
                .flatMap(displaced -> alternatives(displaced, mostOfEach).stream())
                .toList());
    }

    private static List<RankedSlot> alternatives(Displaced displaced, int mostOfEach) {
        Placement placement = new Placement();
        Predicate<Provider> own = provider -> Placement.isOwn(displaced, provider);
        List<RankedSlot> all = new ArrayList<>(placement.list(displaced, own, Placement.MOST_DAYS_LATER, mostOfEach));
        all.addAll(placement.list(displaced, own.negate(), Placement.DAYS_LATER, mostOfEach));
        return all;
    }

    private List<Displaced> displaced(
            DSLContext sql, Facility.Id facility, Collection<Appointment.Id> ids, @Nullable Clearing clearing) {
        Instant now = clock.instant();
        List<Appointment> open = Appointments.list(sql, facility, ids).stream()
                .filter(found ->
                        found.status().isOpen() && found.during().start().isAfter(now))
                .toList();
        return new DisplacedLoad(sql, facility(sql, facility), rules.book(sql, facility), clearing, now).load(open);
    }

    /**
     * Moves appointments, each by itself: one that cannot go to its place stays where it was and says why.
     *
     * @return in the order of the relocations
     */
    public List<Relocation.Outcome> accept(Actor actor, Facility.Id facility, List<Relocation> relocations) {
        accounts.require(actor, Right.BOOK, facility);
        return relocations.stream()
                .map(relocation -> accept(actor, facility, relocation))
                .toList();
    }

    private Relocation.Outcome accept(Actor actor, Facility.Id facility, Relocation relocation) {
        Appointment.Id id = relocation.appointment();
        try {
            Appointment moved = bookings.move(actor, facility, id, relocation.version(), relocation.to());
            return new Relocation.Outcome(id, Optional.of(moved), null, List.of());
        } catch (NotBookableException taken) {
            return new Relocation.Outcome(id, Optional.empty(), taken.getMessage(), taken.alternatives());
        } catch (PlannerException refused) {
            return new Relocation.Outcome(id, Optional.empty(), refused.getMessage(), List.of());
        }
    }

    private static Facility facility(DSLContext sql, Facility.Id facility) {
        return Facilities.list(sql, List.of(facility)).getFirst();
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
