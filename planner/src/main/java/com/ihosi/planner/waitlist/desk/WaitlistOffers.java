package com.ihosi.planner.waitlist.desk;

import static java.util.Objects.requireNonNull;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.account.Secret;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.booking.WaitlistDesk;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.WaitlistOffer.Status;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Offers as they are seen and answered: by the patient, who has nothing but a link that works once, or by somebody at the facility who
 * speaks with her. The first of a batch to accept has the time.
 */
public final class WaitlistOffers {

    /** What others read where a name would stand. */
    static final String BY_PATIENT = "the patient, by an offer's link";

    private static final int TRIES = 3;

    private final Database database;
    private final Accounts accounts;
    private final Bookings bookings;
    private final Clock clock;

    /** Works through the given door and books at the given desk; the clock says what has expired. */
    public WaitlistOffers(Database database, Accounts accounts, Bookings bookings, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** The offers that are under way, the first to expire first. Needs {@link Right#KEEP_WAITLIST}. */
    public List<OfferUnderWay> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.KEEP_WAITLIST, facility);
        Instant now = now();
        return database.read(
                scope(facility),
                sql -> WaitingLoad.offers(
                        sql,
                        facility,
                        new OfferRepository(sql, facility)
                                .listOpen().stream()
                                        .filter(offer -> offer.isOpen(now))
                                        .toList()));
    }

    /**
     * What a link at a facility's address leads to; changes nothing, however often it is looked at.
     *
     * @throws NotFoundException for a link that the facility never gave out
     */
    public OfferPage get(Facility.Id facility, String link) {
        return database.read(scope(facility), sql -> page(sql, facility, find(sql, facility, link)));
    }

    /**
     * Books the time that a link offers.
     *
     * @throws OfferOverException if it was answered before, has expired, or somebody else has the time; nothing is booked then
     * @throws NotFoundException for a link that the facility never gave out
     */
    public OfferPage accept(Facility.Id facility, String link) {
        accept(new Actor.CommandLine(), BY_PATIENT, facility, sql -> find(sql, facility, link));
        return get(facility, link);
    }

    /**
     * Gives the time that a link offers to others; the patient waits on.
     *
     * @throws OfferOverException if it was answered before or has expired
     * @throws NotFoundException for a link that the facility never gave out
     */
    public OfferPage decline(Facility.Id facility, String link) {
        decline(new Actor.CommandLine(), BY_PATIENT, facility, sql -> find(sql, facility, link));
        return get(facility, link);
    }

    /** Books the time that is offered, as the patient says by phone. Needs {@link Right#KEEP_WAITLIST}; else as {@link #accept}. */
    public Appointment accept(Actor actor, Facility.Id facility, WaitlistOffer.Id id) {
        accounts.require(actor, Right.KEEP_WAITLIST, facility);
        return accept(actor, accounts.name(actor), facility, sql -> find(sql, facility, id));
    }

    /** Gives the time to others, as the patient says by phone. Needs {@link Right#KEEP_WAITLIST}; else as {@link #decline}. */
    public void decline(Actor actor, Facility.Id facility, WaitlistOffer.Id id) {
        accounts.require(actor, Right.KEEP_WAITLIST, facility);
        decline(actor, accounts.name(actor), facility, sql -> find(sql, facility, id));
    }

    /** Takes an offer back: its link leads nowhere any more, and the patient waits on. Needs {@link Right#STEER_WAITLIST}; else as {@link #decline}. */
    public void withdraw(Actor actor, Facility.Id facility, WaitlistOffer.Id id) {
        accounts.require(actor, Right.STEER_WAITLIST, facility);
        end(actor, accounts.name(actor), facility, sql -> find(sql, facility, id), Status.WITHDRAWN);
    }

    private Appointment accept(
            Actor actor, String by, Facility.Id facility, Function<DSLContext, WaitlistOffer> found) {
        try {
            return bookings.fromWaitlist(actor, by, facility, desk -> accept(desk, actor, by, found));
        } catch (NotBookableException refused) {
            lost(actor, by, facility, found);
            throw new OfferOverException(Status.TAKEN);
        }
    }

    /** The patient's entry comes first in the queue, then all offers of the time, so that nobody waits for each other. */
    private static Appointment accept(
            WaitlistDesk desk, Actor actor, String by, Function<DSLContext, WaitlistOffer> found) {
        DSLContext sql = desk.sql();
        Facility.Id facility = desk.facility().id();
        WaitlistOffer seen = found.apply(sql);
        EntryRepository.queue(sql, seen.entry());
        List<WaitlistOffer> all = new OfferRepository(sql, facility)
                .lock(seen.doctor(), seen.during().start());
        WaitlistOffer offer = all.stream()
                .filter(each -> each.id().equals(seen.id()))
                .findFirst()
                .orElseThrow();
        requireOpen(offer, desk.now());
        WaitlistEntry entry =
                new EntryRepository(sql, facility).find(offer.entry()).orElseThrow();
        if (!entry.status().isOpen() || !new Guests(desk.transaction(), desk.now()).claim(facility, entry)) {
            throw new OfferOverException(Status.WITHDRAWN);
        }
        Appointment made =
                FillWork.book(desk, entry, offer.doctor(), offer.during().start());
        Diary diary = new Diary(sql, facility, actor, by, desk.now());
        new OfferRepository(sql, facility).accept(offer.id(), made, desk.now());
        diary.offer(offer, Status.ACCEPTED);
        diary.entry("waitlist.book", entry.id(), WaitlistEntry.Status.BOOKED);
        all.stream()
                .filter(other -> other.status() == Status.SENT && !other.id().equals(offer.id()))
                .forEach(other -> diary.end(other, Status.TAKEN));
        return made;
    }

    /** Notes that the time is gone that could not be booked any more. */
    private void lost(Actor actor, String by, Facility.Id facility, Function<DSLContext, WaitlistOffer> found) {
        change(facility, sql -> {
            WaitlistOffer offer = found.apply(sql);
            new Diary(sql, facility, actor, by, now()).end(offer, Status.TAKEN);
            return offer;
        });
    }

    private void decline(Actor actor, String by, Facility.Id facility, Function<DSLContext, WaitlistOffer> found) {
        end(actor, by, facility, found, Status.DECLINED);
    }

    private void end(
            Actor actor, String by, Facility.Id facility, Function<DSLContext, WaitlistOffer> found, Status as) {
        change(facility, sql -> {
            WaitlistOffer seen = found.apply(sql);
            EntryRepository.queue(sql, seen.entry());
            WaitlistOffer offer = find(sql, facility, seen.id());
            requireOpen(offer, now());
            new Diary(sql, facility, actor, by, now()).end(offer, as);
            return offer;
        });
    }

    private void change(Facility.Id facility, Function<DSLContext, WaitlistOffer> work) {
        for (int failed = 1; ; failed++) {
            try {
                database.write(scope(facility), work);
                return;
            } catch (ConflictException race) {
                if (race.kind() != ConflictException.Kind.RACE || failed == TRIES) {
                    throw race;
                }
            }
        }
    }

    private static void requireOpen(WaitlistOffer offer, Instant now) {
        if (!offer.isOpen(now)) {
            throw new OfferOverException(state(offer, now));
        }
    }

    private static Status state(WaitlistOffer offer, Instant now) {
        return offer.status() == Status.SENT && !offer.isOpen(now) ? Status.EXPIRED : offer.status();
    }

    private OfferPage page(DSLContext sql, Facility.Id facility, WaitlistOffer offer) {
        WaitlistEntry entry =
                new EntryRepository(sql, facility).find(offer.entry()).orElseThrow();
        return new OfferPage(
                Facilities.list(sql, List.of(facility)).getFirst(),
                requireNonNull(WaitlistRepository.doctors(sql, List.of(offer.doctor()))
                                .get(offer.doctor()))
                        .name(),
                AppointmentTypes.find(sql, facility, entry.wanted().type())
                        .orElseThrow()
                        .name(),
                offer.during(),
                offer.expires(),
                state(offer, now()));
    }

    private static WaitlistOffer find(DSLContext sql, Facility.Id facility, String link) {
        return known(new OfferRepository(sql, facility).find(new Secret(link)));
    }

    private static WaitlistOffer find(DSLContext sql, Facility.Id facility, WaitlistOffer.Id id) {
        return known(new OfferRepository(sql, facility).find(id));
    }

    private static WaitlistOffer known(Optional<WaitlistOffer> found) {
        return found.orElseThrow(() -> new NotFoundException("There is no such offer at this facility."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
