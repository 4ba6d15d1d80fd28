package com.ihosi.planner.booking;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.SettingsCache;
import com.ihosi.planner.slot.Slots;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes, moves and ends appointments. Everything needs {@link Right#BOOK} at the facility, is one transaction, and is refused as a
 * conflict with alternatives where somebody was faster.
 */
public final class Bookings {

    /** Somebody else's lost race is tried again so often; nothing was done by it. */
    private static final int TRIES = 3;

    private static final int ALTERNATIVES = 3;

    private final Database database;
    private final Accounts accounts;
    private final SettingsCache settings;
    private final Slots slots;
    private final Clock clock;

    /** Works through the given door; the clock says what is past. */
    public Bookings(Database database, Accounts accounts, SettingsCache settings, Slots slots, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.settings = settings;
        this.slots = slots;
        this.clock = clock;
    }

    /** The same as of another moment: what happened earlier can be entered later. */
    public Bookings at(Clock moment) {
        return new Bookings(database, accounts, settings, slots, moment);
    }

    /**
     * Books one appointment for each doctor of the request, all or none.
     *
     * @param key of a person's request; the same request with the same key is answered alike and books nothing more
     * @throws NotBookableException if the time cannot be booked
     */
    public List<Appointment> book(Actor actor, Facility.Id facility, BookingRequest request, @Nullable String key) {
        return attempt(
                actor,
                facility,
                request,
                desk -> key == null
                        ? desk.book(request, null)
                        : read(desk, desk.once(key, request, () -> ids(desk.book(request, null)))));
    }

    /** Several bookings of a series in one transaction, each of which may be refused by itself; tried again when it lost a race. */
    public <T> T series(Actor actor, Facility.Id facility, Function<SeriesDesk, T> work) {
        accounts.require(actor, Right.BOOK, facility);
        String name = accounts.name(actor);
        return carefully(() -> database.write(
                scope(facility), sql -> work.apply(new SeriesDesk(desk(sql, facility, actor, name, Pace.CAREFUL)))));
    }

    /**
     * Books within a transaction that keeps more than that, for somebody whose right to the time was decided elsewhere; tried again when it
     * lost a race.
     *
     * @param by what others read where a name would stand
     * @throws NotBookableException if the work books a time that cannot be booked; nothing was kept then
     */
    public <T> T fromWaitlist(Actor actor, String by, Facility.Id facility, Function<WaitlistDesk, T> work) {
        return carefully(() -> database.transaction(transaction -> transaction.in(
                scope(facility),
                sql -> work.apply(new WaitlistDesk(transaction, desk(sql, facility, actor, by, Pace.CAREFUL))))));
    }

    private static List<UUID> ids(List<Appointment> appointments) {
        return appointments.stream()
                .map(appointment -> appointment.id().value())
                .toList();
    }

    private static List<Appointment> read(BookingDesk desk, List<UUID> ids) {
        return ids.stream()
                .map(id -> Appointments.get(desk.sql(), desk.facility().id(), new Appointment.Id(id)))
                .toList();
    }

    /**
     * Keeps a time for a patient with one doctor until it expires.
     *
     * @param length at most {@link Hold#LONGEST}
     * @param key of a person's request; the same request with the same key is answered with the same hold
     * @throws NotBookableException if the time cannot be booked
     * @throws PlannerException if the request was answered before and its hold is over
     */
    public Hold hold(Actor actor, Facility.Id facility, BookingRequest request, Duration length, @Nullable String key) {
        if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(Hold.LONGEST) > 0) {
            throw new FieldException(
                    "seconds", "A time can be held for 1 to %d seconds.".formatted(Hold.LONGEST.toSeconds()));
        }
        if (request.doctors().size() > 1) {
            throw new FieldException("doctorIds", "A time can be held with one doctor. Book several at once instead.");
        }
        return attempt(
                actor,
                facility,
                request,
                desk -> key == null
                        ? desk.hold(request, desk.now().plus(length))
                        : desk.getHold(desk.once(
                                        key,
                                        List.of(request, length),
                                        () -> List.of(
                                                desk.hold(request, desk.now().plus(length))
                                                        .id()
                                                        .value()))
                                .getFirst()));
    }

    /** The same without a key. */
    public Hold hold(Actor actor, Facility.Id facility, BookingRequest request, Duration length) {
        return hold(actor, facility, request, length, null);
    }

    /** Makes an appointment of a hold of free time. */
    public Appointment confirm(Actor actor, Facility.Id facility, Hold.Id id, @Nullable String reason) {
        return confirm(actor, facility, id, reason, null);
    }

    /**
     * Makes an appointment of a hold.
     *
     * @param overbooking why the time may be booked although it is taken, if it is
     * @throws PlannerException if the hold is over
     */
    public Appointment confirm(
            Actor actor, Facility.Id facility, Hold.Id id, @Nullable String reason, @Nullable String overbooking) {
        requireOverbooking(actor, facility, overbooking);
        return attempt(actor, facility, null, desk -> {
            Hold hold = desk.release(id).orElseThrow(BookingDesk::heldNoLonger);
            BookingRequest request = new BookingRequest(
                    Optional.ofNullable(hold.patient()).orElseThrow(),
                    hold.type(),
                    List.of(hold.doctor()),
                    hold.during().start(),
                    Math.toIntExact(hold.during().minutes()),
                    reason,
                    hold.urgent(),
                    hold.source(),
                    overbooking);
            return desk.book(request, id.value()).getFirst();
        });
    }

    /** Gives a held time back; doing so again is harmless. */
    public void release(Actor actor, Facility.Id facility, Hold.Id id) {
        attempt(actor, facility, null, desk -> desk.release(id));
    }

    /** Approves a pending appointment. */
    public Appointment approve(Actor actor, Facility.Id facility, Appointment.Id id, @Nullable Long version) {
        return become(actor, facility, id, version, AppointmentStatus.BOOKED, null);
    }

    /**
     * Moves an appointment that is pending or booked; its earlier time is free then.
     *
     * @param version that the actor saw; none: whatever it is
     * @throws NotBookableException if the time cannot be booked; the appointment stays where it is
     */
    public Appointment move(
            Actor actor, Facility.Id facility, Appointment.Id id, @Nullable Long version, MoveRequest request) {
        requireOverbooking(actor, facility, request.overbooking());
        Appointment before = database.read(scope(facility), sql -> Appointments.get(sql, facility, id));
        BookingRequest same = new BookingRequest(
                before.patient(),
                before.type(),
                List.of(request.doctor()),
                request.start(),
                request.minutes(),
                before.reason(),
                before.urgent(),
                before.source(),
                request.overbooking());
        return attempt(actor, facility, same, desk -> {
            Appointment found = desk.get(id, version);
            if (!found.status().isOpen()) {
                throw new PlannerException("An appointment that is %s can no longer be moved."
                        .formatted(found.status().word()));
            }
            desk.move(found, request);
            return Appointments.get(desk.sql(), desk.facility().id(), id);
        });
    }

    /** Cancels an appointment and frees its time. */
    public Appointment cancel(
            Actor actor, Facility.Id facility, Appointment.Id id, @Nullable Long version, @Nullable String reason) {
        BookingRequest.requireShort("reason", reason);
        return become(actor, facility, id, version, AppointmentStatus.CANCELLED, reason);
    }

    /** Notes that the patient is there. */
    public Appointment checkIn(Actor actor, Facility.Id facility, Appointment.Id id, @Nullable Long version) {
        return become(actor, facility, id, version, AppointmentStatus.ARRIVED, null);
    }

    /** Notes that the doctor has begun. */
    public Appointment start(Actor actor, Facility.Id facility, Appointment.Id id, @Nullable Long version) {
        return attempt(actor, facility, null, desk -> {
            Appointment found = desk.get(id, version);
            if (found.status() != AppointmentStatus.ARRIVED) {
                throw new PlannerException("The visit can begin when the patient has arrived. Check her in first.");
            }
            if (found.startedAt() == null) {
                desk.start(found);
            }
            return Appointments.get(desk.sql(), desk.facility().id(), id);
        });
    }

    /** Notes that the visit is over. */
    public Appointment complete(Actor actor, Facility.Id facility, Appointment.Id id, @Nullable Long version) {
        return become(actor, facility, id, version, AppointmentStatus.FULFILLED, null);
    }

    /** Notes that the patient did not come; from the appointment's start on. */
    public Appointment noShow(Actor actor, Facility.Id facility, Appointment.Id id, @Nullable Long version) {
        return become(actor, facility, id, version, AppointmentStatus.NOSHOW, null);
    }

    private Appointment become(
            Actor actor,
            Facility.Id facility,
            Appointment.Id id,
            @Nullable Long version,
            AppointmentStatus next,
            @Nullable String reason) {
        return attempt(actor, facility, null, desk -> {
            Appointment found = desk.get(id, version);
            if (found.status() == next) {
                return found;
            }
            requireChange(found, next);
            desk.change(found, next, reason);
            if (ofAll(next)) {
                desk.listOthers(found).stream()
                        .filter(other -> other.status().mayBecome(next) && other.startedAt() == null)
                        .forEach(other -> desk.change(other, next, reason));
            }
            return Appointments.get(desk.sql(), desk.facility().id(), id);
        });
    }

    /** Whether what becomes of one appointment becomes of all doctors' whom the patient sees together. */
    private static boolean ofAll(AppointmentStatus next) {
        return switch (next) {
            case ARRIVED, CANCELLED, NOSHOW -> true;
            case WAITLIST, PENDING, BOOKED, FULFILLED -> false;
        };
    }

    private void requireChange(Appointment found, AppointmentStatus next) {
        if (!found.status().mayBecome(next)) {
            throw new PlannerException("An appointment that is %s cannot become %s."
                    .formatted(found.status().word(), next.word()));
        }
        if (next == AppointmentStatus.CANCELLED && found.startedAt() != null) {
            throw new PlannerException("The visit has begun and can no longer be cancelled. Complete it.");
        }
        if (next == AppointmentStatus.NOSHOW
                && clock.instant().isBefore(found.during().start())) {
            throw new PlannerException("The appointment has not begun yet. Nobody can have missed it.");
        }
    }

    private <T> T attempt(
            Actor actor, Facility.Id facility, @Nullable BookingRequest request, Function<BookingDesk, T> work) {
        accounts.require(actor, Right.BOOK, facility);
        requireOverbooking(actor, facility, request == null ? null : request.overbooking());
        String name = accounts.name(actor);
        try {
            return attempt(facility, (sql, pace) -> work.apply(desk(sql, facility, actor, name, pace)));
        } catch (NotBookableException refused) {
            throw request == null ? refused : refused.with(alternatives(actor, facility, request));
        }
    }

    private BookingDesk desk(DSLContext sql, Facility.Id facility, Actor actor, String name, Pace pace) {
        return new BookingDesk(sql, settings, facility, actor, name, clock.instant(), pace);
    }

    private <T> T attempt(Facility.Id facility, BiFunction<DSLContext, Pace, T> work) {
        try {
            return database.write(scope(facility), sql -> work.apply(sql, Pace.SWIFT));
        } catch (ConflictException inTheWay) {
            return carefully(() -> database.write(scope(facility), sql -> work.apply(sql, Pace.CAREFUL)));
        }
    }

    private static <T> T carefully(Supplier<T> work) {
        for (int failed = 1; ; failed++) {
            try {
                return work.get();
            } catch (ConflictException race) {
                if (race.kind() != ConflictException.Kind.RACE || failed == TRIES) {
                    throw taken();
                }
            }
        }
    }

    private static NotBookableException taken() {
        return new NotBookableException(Obstacle.TAKEN, Obstacle.TAKEN.sentence(), List.of());
    }

    private List<RankedSlot> alternatives(Actor actor, Facility.Id facility, BookingRequest request) {
        Slots.Alike alike = new Slots.Alike(
                request.type(),
                new Circle.Doctors(request.doctors()),
                request.patient(),
                request.minutes(),
                request.urgent());
        return slots.near(actor, facility, alike, request.start(), ALTERNATIVES);
    }

    private void requireOverbooking(Actor actor, Facility.Id facility, @Nullable String reason) {
        if (reason != null) {
            accounts.require(actor, Right.OVERBOOK, facility);
        }
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
