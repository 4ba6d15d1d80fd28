package com.ihosi.planner.booking;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.booking.BookingRepository.Booking;
import com.ihosi.planner.booking.TakenTimes.Taker;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.FacilitySettings;
import com.ihosi.planner.slot.Provider;
import com.ihosi.planner.slot.SettingsCache;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.slot.SlotFacts;
import com.ihosi.planner.slot.SlotLoad;
import com.ihosi.planner.slot.SlotSearch;
import com.ihosi.planner.slot.Verdict;
import com.ihosi.planner.slot.Visitor;
import com.ihosi.planner.slot.Wanted;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.RoundTrip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Books at one facility within one transaction in its scope: loads, decides and saves. */
final class BookingDesk {

    /** How many lanes somebody with the permission may use beside the normal one. */
    private static final int LANES = 9;

    private final DSLContext sql;
    private final SettingsCache cache;
    private final Facility.Id facility;
    private final Actor actor;
    private final String name;
    private final Instant now;
    private final Pace pace;
    private final TakenTimes times;
    private final BookingRepository bookings;
    private @Nullable FacilitySettings settings;

    BookingDesk(
            DSLContext sql,
            SettingsCache cache,
            Facility.Id facility,
            Actor actor,
            String name,
            Instant now,
            Pace pace) {
        this.sql = sql;
        this.cache = cache;
        this.facility = facility;
        this.actor = actor;
        this.name = name;
        // As it is kept, so that what is answered is what will be read.
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.pace = pace;
        this.times = new TakenTimes(sql, facility, pace);
        this.bookings = new BookingRepository(sql, facility);
    }

    DSLContext sql() {
        return sql;
    }

    Facility facility() {
        return settings().facility();
    }

    /** What bookings here are decided by; the first trip that needs a turn brings it along. */
    private FacilitySettings settings() {
        if (settings == null) {
            settings = cache.get(sql, facility);
        }
        return settings;
    }

    Instant now() {
        return now;
    }

    /** Does the work, or answers what the same request with the same key made before; without a key or a person always does it. */
    List<UUID> once(@Nullable String key, Object request, Supplier<List<UUID>> work) {
        Account.Id person = account();
        return key == null || person == null
                ? work.get()
                : new IdempotentAnswers(sql, facility, person).once(key, request, now, work);
    }

    /** An appointment that nobody else can change until the transaction ends; refuses a version that is not the last. */
    Appointment get(Appointment.Id id, @Nullable Long version) {
        bookings.lock(id);
        Appointment found = Appointments.get(sql, facility, id);
        if (version != null && version != found.version()) {
            throw new StaleException("Somebody changed the appointment meanwhile. Look at it as it is now.");
        }
        return found;
    }

    /** One appointment for each doctor; all of them or none. */
    List<Appointment> book(BookingRequest request, @Nullable UUID heldBy) {
        return book(request, facts(request, heldBy), null);
    }

    private SlotFacts facts(BookingRequest request, @Nullable UUID heldBy) {
        Circle circle = new Circle.Doctors(request.doctors());
        return decidedBy(request, at(SlotLoad.Asked.about(circle, request.start(), request.patient(), heldBy)));
    }

    /** All that a request is decided by, on some days. */
    SlotFacts facts(BookingRequest request, LocalDate first, LocalDate last) {
        Circle circle = new Circle.Doctors(request.doctors());
        return decidedBy(request, SlotLoad.Asked.about(circle, first, last, request.patient(), null));
    }

    private SlotFacts decidedBy(BookingRequest request, SlotLoad.Asked asked) {
        SlotLoad load = load(request.doctors(), asked);
        FacilitySettings known = settings();
        AppointmentType type = known.getActiveType(request.type());
        type.minutes().require(request.minutes());
        return load.read(known, wanted(request, type, asked.apart()));
    }

    private SlotLoad.Asked at(SlotLoad.Asked asked) {
        return switch (pace) {
            case SWIFT -> asked.leavingPatientToDatabase();
            case CAREFUL -> asked;
        };
    }

    /** One appointment for each doctor by facts that are loaded already; if it is refused, the transaction must not be committed. */
    List<Appointment> book(BookingRequest request, SlotFacts facts, @Nullable Occurrence occurrence) {
        AppointmentType type = facts.wanted().type();
        UUID visit = UUID.randomUUID();
        return slots(facts, request).stream()
                .map(slot -> {
                    UUID id = UUID.randomUUID();
                    Booking booking = new Booking(
                            request,
                            type,
                            slot,
                            id,
                            request.doctors().size() > 1 ? visit : null,
                            facts.find(slot.doctor()).map(Provider::department).orElse(null),
                            facts.wanted().visitor().isNew(),
                            status(type, slot),
                            overbooking(slot, request.overbooking()),
                            occurrence,
                            account(),
                            now);
                    Taker taker = new Taker(id, visit, request.patient(), request.urgent(), null);
                    times.take(slot, taker, trip -> book(trip, booking));
                    return booking.appointment(facility);
                })
                .toList();
    }

    private void book(RoundTrip trip, Booking booking) {
        Slot slot = booking.slot();
        bookings.insert(trip, booking);
        SchedulingRules.trace(trip, facility, booking.id(), slot.ruling(), now);
        record(
                trip,
                "appointment.book",
                booking.id(),
                new PlannerEvent.AppointmentBooked(
                        facility,
                        booking.id(),
                        slot.doctor().value(),
                        slot.during().start(),
                        booking.status().word()));
    }

    private Wanted wanted(BookingRequest request, AppointmentType type, @Nullable UUID apart) {
        return new Wanted(
                type,
                request.minutes(),
                request.reason(),
                Visitor.of(request.patient()),
                request.source(),
                request.urgent(),
                request.overbooking() == null ? 0 : LANES,
                apart);
    }

    /**
     * The slots at the start, in the order of the doctors' ids so that two who want the same don't wait for each other. The first has what
     * else is needed, for all.
     */
    private List<Slot> slots(SlotFacts facts, BookingRequest request) {
        SlotSearch search = new SlotSearch(facts);
        List<Doctor.Id> doctors = request.doctors().stream()
                .sorted(Comparator.comparing(Doctor.Id::value))
                .toList();
        return doctors.stream()
                .map(doctor -> slot(
                        doctor.equals(doctors.getFirst())
                                ? search.check(doctor, request.start())
                                : search.checkBeside(doctor, request.start())))
                .toList();
    }

    private static Slot slot(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Bookable(Slot slot) -> slot;
            case Verdict.Refused refused ->
                throw new NotBookableException(refused.obstacle(), refused.sentence(), List.of());
        };
    }

    private static AppointmentStatus status(AppointmentType type, Slot slot) {
        boolean approved = slot.ruling().autoApproved().orElse(!type.requiresApproval());
        return approved ? AppointmentStatus.BOOKED : AppointmentStatus.PENDING;
    }

    /** Why a taken time was booked, if it was: what somebody said, else the name of the rule that allowed it. */
    private static @Nullable String overbooking(Slot slot, @Nullable String said) {
        if (slot.lane() == 0) {
            return null;
        }
        return said == null ? slot.overbookedBy().orElseThrow() : said;
    }

    Hold hold(BookingRequest request, Instant expires) {
        Slot slot = slots(facts(request, null), request).getFirst();
        UUID id = UUID.randomUUID();
        Hold hold = new Hold(
                new Hold.Id(id),
                facility,
                slot.doctor(),
                request.patient(),
                request.type(),
                slot.during(),
                request.urgent(),
                request.source(),
                expires);
        Taker taker = new Taker(id, id, request.patient(), request.urgent(), expires);
        times.take(slot, taker, trip -> trip.run(bookings.insertion(hold, id, slot, account(), now)));
        return hold;
    }

    /** A hold that is not over. */
    Hold getHold(UUID id) {
        return bookings.findLocked(new Hold.Id(id))
                .filter(hold -> hold.expires().isAfter(now))
                .orElseThrow(BookingDesk::heldNoLonger);
    }

    static PlannerException heldNoLonger() {
        return new PlannerException("The time was held no longer. Search again and book what is free now.");
    }

    /** Ends a hold and frees what it took; none if it is over or was never there. */
    Optional<Hold> release(Hold.Id id) {
        Optional<Hold> found = bookings.findLocked(id);
        found.ifPresent(hold -> {
            times.free(id.value());
            bookings.delete(id);
        });
        return found.filter(hold -> hold.expires().isAfter(now));
    }

    /** Moves all open appointments of a visit; the one that is named may change its doctor, and has what else is needed for all. */
    void move(Appointment appointment, MoveRequest request) {
        List<Appointment> others = listOthers(appointment);
        if (!others.isEmpty()) {
            Stream<Doctor.Id> doctors =
                    Stream.concat(Stream.of(request.doctor()), others.stream().map(Appointment::doctor));
            RoundTrip trip = new RoundTrip(sql);
            times.queue(trip, doctors.toList());
            trip.send();
            others.forEach(other -> times.free(other.id().value()));
        }
        move(appointment, request, true);
        others.forEach(other -> move(
                other,
                new MoveRequest(other.doctor(), request.start(), request.minutes(), request.overbooking()),
                false));
    }

    /** The other open appointments of the same visit, which nobody else can change until the transaction ends. */
    List<Appointment> listOthers(Appointment appointment) {
        UUID visit = appointment.visit();
        return visit == null
                ? List.of()
                : bookings.listLocked(visit).stream()
                        .filter(id -> !id.equals(appointment.id()))
                        .map(id -> Appointments.get(sql, facility, id))
                        .filter(other -> other.status().isOpen())
                        .toList();
    }

    private void move(Appointment appointment, MoveRequest request, boolean equipped) {
        // One that is archived is not for new appointments; those that are of it may still move.
        AppointmentType type = settings().findType(appointment.type()).orElseThrow();
        int before = Math.toIntExact(appointment.during().minutes());
        Integer minutes = request.minutes() == null ? before : request.minutes();
        if (minutes != before) {
            type.minutes().require(minutes);
        }
        Wanted wanted = new Wanted(
                type,
                minutes,
                appointment.reason(),
                Visitor.of(appointment.patient()),
                appointment.source(),
                appointment.urgent(),
                request.overbooking() == null ? 0 : LANES,
                appointment.id().value());
        SlotSearch search = new SlotSearch(facts(wanted, List.of(request.doctor()), request.start()));
        Slot slot = slot(
                equipped
                        ? search.check(request.doctor(), request.start())
                        : search.checkBeside(request.doctor(), request.start()));
        UUID visit = appointment.visit() == null ? appointment.id().value() : appointment.visit();
        times.free(appointment.id().value());
        Taker taker = new Taker(appointment.id().value(), visit, appointment.patient(), appointment.urgent(), null);
        String overbooking = overbooking(slot, request.overbooking());
        times.take(slot, taker, trip -> {
            trip.run(bookings.moving(appointment.id(), slot, overbooking, now));
            SchedulingRules.trace(trip, facility, appointment.id().value(), slot.ruling(), now);
            record(
                    trip,
                    "appointment.move",
                    appointment.id().value(),
                    new PlannerEvent.AppointmentMoved(
                            facility,
                            appointment.id().value(),
                            slot.doctor().value(),
                            slot.during().start(),
                            appointment.doctor().value(),
                            appointment.during().start()));
        });
    }

    /** Keeps a new status with what belongs to it; frees the time where the status takes none. */
    void change(Appointment appointment, AppointmentStatus next, @Nullable String reason) {
        switch (next) {
            case BOOKED -> bookings.approve(appointment.id(), account(), now);
            case ARRIVED -> bookings.checkIn(appointment.id(), now);
            case FULFILLED -> bookings.complete(appointment, now);
            case CANCELLED -> bookings.cancel(appointment.id(), account(), reason, now);
            case NOSHOW -> bookings.missed(appointment.id(), now);
            case PENDING, WAITLIST -> throw new IllegalArgumentException("No appointment becomes " + next.word() + ".");
        }
        if (!next.takesTime()) {
            times.free(appointment.id().value());
        }
        changed("appointment." + next.word(), appointment, next.word());
    }

    void start(Appointment appointment) {
        bookings.start(appointment.id(), now);
        changed("appointment.start", appointment, "started");
    }

    private void changed(String action, Appointment appointment, String status) {
        record(
                action,
                "appointment",
                appointment.id().value(),
                new PlannerEvent.AppointmentChanged(
                        facility,
                        appointment.id().value(),
                        appointment.doctor().value(),
                        appointment.during().start(),
                        appointment.during().end(),
                        status));
    }

    private SlotFacts facts(Wanted wanted, List<Doctor.Id> doctors, Instant start) {
        Circle circle = new Circle.Doctors(doctors);
        Patient.Id patient = wanted.visitor().patient();
        SlotLoad.Asked asked = at(SlotLoad.Asked.about(circle, start, patient, wanted.apart()));
        return load(doctors, asked).read(settings(), wanted);
    }

    /** What is asked, and the settings where they are not known yet, after the turn has come to book with the doctors. */
    private SlotLoad load(List<Doctor.Id> doctors, SlotLoad.Asked asked) {
        RoundTrip trip = new RoundTrip(sql).planningOnce();
        times.queue(trip, doctors);
        Supplier<FacilitySettings> fresh = settings == null ? cache.ask(trip, facility) : this::settings;
        SlotLoad load = SlotLoad.ask(trip, facility, asked, now);
        trip.send();
        FacilitySettings known = fresh.get();
        settings = known;
        if (known.rules().countsFacility()) {
            times.queueHere();
        }
        return load;
    }

    private Account.@Nullable Id account() {
        return actor.findAccount().orElse(null);
    }

    /** Notes what was done, in a trip of its own. */
    void record(String action, String entity, UUID id, PlannerEvent event) {
        record(new RoundTrip(sql), action, entity, id, event).send();
    }

    private RoundTrip record(RoundTrip trip, String action, UUID id, PlannerEvent event) {
        return record(trip, action, "appointment", id, event);
    }

    private RoundTrip record(RoundTrip trip, String action, String entity, UUID id, PlannerEvent event) {
        Outbox.append(trip, event, now);
        AuditTrail.add(trip, facility, actor, name, action, entity, id, now);
        return trip;
    }
}
