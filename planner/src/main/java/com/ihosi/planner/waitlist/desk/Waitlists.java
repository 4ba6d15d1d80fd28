package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/** The entries of a facility's waitlist and how free times are offered. Entries need {@link Right#KEEP_WAITLIST}, settings {@link Right#STEER_WAITLIST}. */
public final class Waitlists {

    /** The most entries that are listed at once. */
    public static final int MOST = 2000;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says what is past. */
    public Waitlists(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The same as of another moment: who has waited for a while can be entered later. */
    public Waitlists at(Clock moment) {
        return new Waitlists(database, accounts, moment);
    }

    /**
     * Who waits, in the order of need, the greatest first, each with why it was served or was not when it was last looked at.
     *
     * @param all whether those who wait no longer are listed too, after the others
     */
    public List<Waiting> list(Actor actor, Facility.Id facility, boolean all) {
        accounts.require(actor, Right.KEEP_WAITLIST, facility);
        return read(facility, sql -> WaitingLoad.list(sql, facility, all, clock.instant()));
    }

    /**
     * Lets somebody wait.
     *
     * @throws FieldException if a value is out of bounds, or patient, type or doctor are unknown here
     */
    public WaitlistEntry add(Actor actor, Facility.Id facility, WaitlistRequest wanted) {
        String by = allowed(actor, Right.KEEP_WAITLIST, facility);
        WaitlistEntry.Id id = new WaitlistEntry.Id(UUID.randomUUID());
        return database.transaction(transaction -> transaction.in(scope(facility), sql -> {
            check(sql, facility, wanted);
            Instant now = now();
            EntryRepository entries = new EntryRepository(sql, facility);
            entries.save(id, wanted, null, actor.findAccount().orElse(null), now);
            WaitlistEntry made = entries.find(id).orElseThrow();
            new Diary(sql, facility, actor, by, now).entry("waitlist.add", id, made.status());
            new Guests(transaction, now).follow(facility, made);
            return made;
        }));
    }

    /**
     * Changes what somebody waits for; how long she has waited stays, and what she was offered holds no longer. The patient cannot be changed, nor an entry that came from another
     * facility.
     *
     * @throws StaleException if somebody changed it since the version that was seen
     */
    public WaitlistEntry change(
            Actor actor, Facility.Id facility, WaitlistEntry.Id id, long version, WaitlistRequest wanted) {
        String by = allowed(actor, Right.KEEP_WAITLIST, facility);
        return database.transaction(transaction -> transaction.in(scope(facility), sql -> {
            WaitlistEntry before = locked(sql, facility, id);
            check(sql, facility, wanted);
            requireChangeable(before, wanted);
            EntryRepository entries = new EntryRepository(sql, facility);
            if (!entries.change(id, version, wanted)) {
                throw new StaleException("Somebody changed the entry meanwhile. Look at it as it is now.");
            }
            Diary diary = new Diary(sql, facility, actor, by, now());
            withdrawOffers(sql, facility, diary, id);
            diary.entry("waitlist.change", id, Status.ACTIVE);
            WaitlistEntry after = entries.find(id).orElseThrow();
            new Guests(transaction, now()).follow(facility, after);
            return after;
        }));
    }

    private static void requireChangeable(WaitlistEntry before, WaitlistRequest wanted) {
        requireOpen(before);
        new FieldChecks()
                .check(
                        before.wanted().patient().equals(wanted.patient()),
                        "patientId",
                        "Who waits cannot be changed. Cancel this entry and add another.")
                .done();
        if (before.guest()) {
            throw new PlannerException("The patient asked at another facility. What she waits for is changed there.");
        }
    }

    private static void requireOpen(WaitlistEntry entry) {
        if (!entry.status().isOpen()) {
            throw new PlannerException("The entry is %s. Nobody waits with it any more."
                    .formatted(entry.status().word()));
        }
    }

    /** Ends an entry and what is offered for it, at all facilities if it is cancelled where the patient asked; doing so again is harmless. */
    public void cancel(Actor actor, Facility.Id facility, WaitlistEntry.Id id) {
        String by = allowed(actor, Right.KEEP_WAITLIST, facility);
        run(
                facility,
                transaction -> transaction.run(scope(facility), sql -> {
                    WaitlistEntry entry = locked(sql, facility, id);
                    if (entry.status() == Status.CANCELLED) {
                        return;
                    }
                    requireOpen(entry);
                    Diary diary = new Diary(sql, facility, actor, by, now());
                    withdrawOffers(sql, facility, diary, id);
                    new EntryRepository(sql, facility).become(id, Status.CANCELLED, false);
                    diary.entry("waitlist.cancel", id, Status.CANCELLED);
                    if (!entry.guest()) {
                        new Guests(transaction, now()).endElsewhere(facility, entry, Status.CANCELLED, false);
                    }
                }));
    }

    private static void withdrawOffers(DSLContext sql, Facility.Id facility, Diary diary, WaitlistEntry.Id id) {
        new OfferRepository(sql, facility)
                .listOpen().stream()
                        .filter(offer -> offer.entry().equals(id))
                        .forEach(offer -> diary.end(offer, WaitlistOffer.Status.WITHDRAWN));
    }

    /** How free times are offered. */
    public WaitlistSettings settings(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.KEEP_WAITLIST, facility);
        return read(facility, sql -> new WaitlistRepository(sql, facility).settings());
    }

    /**
     * Keeps settings; they hold for what is offered from now on.
     *
     * @throws StaleException if somebody else changed them since the version that was seen
     */
    public WaitlistSettings save(Actor actor, Facility.Id facility, WaitlistSettings wanted) {
        String by = allowed(actor, Right.STEER_WAITLIST, facility);
        return database.write(scope(facility), sql -> {
            WaitlistRepository kept = new WaitlistRepository(sql, facility);
            if (kept.settings().version() != wanted.version() || !kept.save(wanted)) {
                throw new StaleException(
                        "Somebody else changed these settings meanwhile. Look at them as they are now.");
            }
            AuditTrail.add(sql, facility, actor, by, "waitlist.settings", "waitlist_setting", facility.value(), now());
            Outbox.append(sql, new PlannerEvent.WaitlistSettingsChanged(facility, by), now());
            return kept.settings();
        });
    }

    /**
     * Brings entries that accept other facilities in line with where their patients are registered now, in as many transactions.
     *
     * @return how many entries were looked at
     */
    public int share(Facility.Id facility) {
        List<WaitlistEntry> shared = read(facility, sql -> new EntryRepository(sql, facility).listOpen(MOST)).stream()
                .filter(entry -> !entry.guest() && entry.wanted().otherFacilities())
                .toList();
        shared.forEach(seen -> run(
                facility,
                transaction -> transaction.run(scope(facility), sql -> {
                    WaitlistEntry entry = locked(sql, facility, seen.id());
                    new Guests(transaction, now()).follow(facility, entry);
                })));
        return shared.size();
    }

    private String allowed(Actor actor, Right right, Facility.Id facility) {
        accounts.require(actor, right, facility);
        return accounts.name(actor);
    }

    private static WaitlistEntry locked(DSLContext sql, Facility.Id facility, WaitlistEntry.Id id) {
        EntryRepository.queue(sql, id);
        return new EntryRepository(sql, facility)
                .find(id)
                .orElseThrow(() -> new NotFoundException("There is no such entry on the waitlist of this facility."));
    }

    private void check(DSLContext sql, Facility.Id facility, WaitlistRequest wanted) {
        Doctor.Id doctor = wanted.doctor();
        Instant expires = wanted.expires();
        new FieldChecks()
                .check(
                        Patients.find(sql, facility, wanted.patient()).isPresent(),
                        "patientId",
                        "There is no such patient at this facility.")
                .check(
                        AppointmentTypes.find(sql, facility, wanted.type())
                                .filter(AppointmentType::active)
                                .isPresent(),
                        "appointmentTypeId",
                        "There is no such appointment type at this facility.")
                .check(
                        doctor == null || GuestRepository.employs(sql, facility, doctor),
                        "doctorId",
                        "The doctor does not work at this facility.")
                .check(
                        expires == null || expires.isAfter(now()),
                        "expires",
                        "The end of the wait must lie in the future.")
                .done();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T read(Facility.Id facility, Function<DSLContext, T> work) {
        return database.read(scope(facility), work);
    }

    private void run(Facility.Id facility, Consumer<Transaction> work) {
        database.transaction(transaction -> {
            work.accept(transaction);
            return facility;
        });
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
