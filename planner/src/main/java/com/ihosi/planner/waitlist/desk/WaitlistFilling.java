package com.ihosi.planner.waitlist.desk;

import static java.util.Objects.requireNonNull;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Messages;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.slot.FacilitySettings;
import com.ihosi.planner.slot.SettingsCache;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.desk.FillPlan.Grant;
import com.ihosi.planner.waitlist.desk.FillPreview.Served;
import com.ihosi.planner.waitlist.solving.FillingSolver;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Fills a facility's free times with those who wait: some are booked without being asked, to others the time is offered, in small batches.
 * Whatever was done is done once: it can be killed and begun again at any moment.
 */
public final class WaitlistFilling {

    /** What others read where the name of who filled would stand. */
    static final String BY_ITSELF = "the waitlist";

    /** What was given and could not be booked is looked for anew so often. */
    private static final int ROUNDS = 5;

    /** A look that takes longer than this has died. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(10);

    private final Database database;
    private final Accounts accounts;
    private final SettingsCache settings;
    private final FillWork work;
    private final Clock clock;

    /** Works through the given door and books at the given desk; the clock says what is past. */
    public WaitlistFilling(
            Database database,
            Accounts accounts,
            SettingsCache settings,
            Bookings bookings,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.settings = settings;
        this.work = new FillWork(database, bookings, messages, clock);
        this.clock = clock;
    }

    /**
     * How far filling has come.
     *
     * @param done bookings and batches of offers that are made or were refused
     * @param of how many there are in this round; 0 while it is decided who gets what
     */
    public record Progress(int done, int of) {}

    /** What {@link #fill} would do now; changes nothing. Needs {@link Right#STEER_WAITLIST}. */
    public FillPreview preview(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.STEER_WAITLIST, facility);
        FillPlan plan = decide(facility, now());
        return database.read(scope(facility), sql -> preview(sql, facility, plan));
    }

    private FillPlan decide(Facility.Id facility, Instant now) {
        FillFacts facts = database.read(scope(facility), sql -> FillLoad.load(sql, settings.get(sql, facility), now));
        return new FillDecision(facts).decide(FillingSolver::solve);
    }

    private FillPreview preview(DSLContext sql, Facility.Id facility, FillPlan plan) {
        FacilitySettings known = settings.get(sql, facility);
        List<Grant> all = Stream.concat(
                        plan.bookings().stream(), plan.batches().stream().flatMap(batch -> batch.grants().stream()))
                .toList();
        Map<Patient.Id, Patient> patients =
                Patients.list(sql, facility, ids(all, each -> each.entry()
                                .wanted()
                                .patient()))
                        .stream()
                        .collect(Collectors.toMap(Patient::id, Function.identity()));
        Map<Doctor.Id, Doctor> doctors =
                WaitlistRepository.doctors(sql, ids(all, each -> each.slot().doctor()));
        List<Served> served = new ArrayList<>();
        Previewed of = (grant, batch) -> {
            AppointmentType type = known.findType(grant.entry().wanted().type()).orElseThrow();
            Patient patient = requireNonNull(patients.get(grant.entry().wanted().patient()));
            Doctor doctor = requireNonNull(doctors.get(grant.slot().doctor()));
            served.add(new Served(
                    grant.entry(), patient, type, doctor, grant.slot().during(), batch == 0, batch, grant.rank()));
        };
        plan.bookings().forEach(grant -> of.add(grant, 0));
        plan.batches().forEach(batch -> batch.grants().forEach(grant -> of.add(grant, batch.number())));
        served.sort(Comparator.<Served, Instant>comparing(each -> each.during().start())
                .thenComparing(each -> each.doctor().sortName())
                .thenComparing(Served::rank));
        int filled = plan.bookings().size() + plan.batches().size();
        return new FillPreview(served, filled, plan.bound(), plan.standings().size(), plan.awake());
    }

    /** Takes a grant among what is shown. */
    @FunctionalInterface
    private interface Previewed {
        void add(Grant grant, int batch);
    }

    private static <T> List<T> ids(Collection<Grant> grants, Function<Grant, T> id) {
        return grants.stream().map(id).distinct().toList();
    }

    /**
     * Fills the free times of the next days, as many as the facility's settings say. Needs {@link Right#STEER_WAITLIST}.
     *
     * @param listener is told how far it has come, on the calling thread
     */
    public FillReport fill(Actor actor, Facility.Id facility, Consumer<Progress> listener) {
        accounts.require(actor, Right.STEER_WAITLIST, facility);
        return fill(actor, accounts.name(actor), facility, listener);
    }

    /**
     * Ends what has expired and fills free times, where the facility lets that run by itself; nobody is asked for a right. Safe to be done
     * again at any moment.
     */
    public FillReport refill(Facility.Id facility) {
        return refill(facility, progress -> {});
    }

    /** The same with a listener, who is told how far it has come on the calling thread. */
    public FillReport refill(Facility.Id facility, Consumer<Progress> listener) {
        expire(facility);
        boolean automatic = database.read(
                scope(facility),
                sql -> new WaitlistRepository(sql, facility).settings().automatic());
        return automatic
                ? fill(new Actor.CommandLine(), BY_ITSELF, facility, listener)
                : new FillReport(0, 0, 0, 0, now());
    }

    /** Ends entries and offers whose time is over; nothing is filled. */
    public void expire(Facility.Id facility) {
        work.expire(facility, now());
    }

    /**
     * Refills wherever that is due: offers have expired or were declined, quiet hours are over.
     *
     * @return at how many facilities
     */
    public int refillWhereDue() {
        Instant now = now();
        List<Facility.Id> due = database.read(new PlatformScope(), sql -> WaitlistRepository.listDue(sql, now));
        due.forEach(this::refillIfDue);
        return due.size();
    }

    private void refillIfDue(Facility.Id facility) {
        // Whatever ends now asks for a look itself, which is this one.
        expire(facility);
        Instant again = now().plus(LONGEST_LOOK);
        if (database.write(scope(facility), sql -> new WaitlistRepository(sql, facility).take(now(), again))) {
            refill(facility);
            database.run(scope(facility), sql -> new WaitlistRepository(sql, facility).answered(again));
            callAgain(facility);
        }
    }

    /** The next look is when the first offer under way expires; what waits for the end of quiet hours was asked for already. */
    private void callAgain(Facility.Id facility) {
        database.run(scope(facility), sql -> new OfferRepository(sql, facility)
                .listOpen().stream()
                        .map(WaitlistOffer::expires)
                        .min(Comparator.naturalOrder())
                        .ifPresent(next -> new WaitlistRepository(sql, facility).call(next)));
    }

    private FillReport fill(Actor actor, String by, Facility.Id facility, Consumer<Progress> listener) {
        FillReport sum = new FillReport(0, 0, 0, 0, now());
        for (int round = 1; round <= ROUNDS; round++) {
            listener.accept(new Progress(0, 0));
            FillPlan plan = decide(facility, now());
            FillReport done = work.run(actor, by, facility, plan, now(), listener);
            sum = sum.and(done);
            boolean all = done.served() + done.postponed() == plan.size();
            if (done.served() == 0 || (all && !plan.isPartial())) {
                break;
            }
        }
        return sum;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
