package com.ihosi.planner.waitlist.desk;

import static java.util.Objects.requireNonNull;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Secret;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.booking.WaitlistDesk;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Messages;
import com.ihosi.planner.message.Note;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.Standing;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.desk.FillPlan.Batch;
import com.ihosi.planner.waitlist.desk.FillPlan.Grant;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what was decided of a facility's free times: each booking and each batch in a transaction of its own, if it still holds. */
final class FillWork {

    private static final Logger LOG = LoggerFactory.getLogger(FillWork.class);

    /** Where the page of an offer is, below the facility's address. */
    private static final String PAGE = "/offer/";

    private final Database database;
    private final Bookings bookings;
    private final Messages messages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FillWork(Database database, Bookings bookings, Messages messages, Clock clock) {
        this.database = database;
        this.bookings = bookings;
        this.messages = messages;
        this.clock = clock;
    }

    FillReport run(
            Actor actor,
            String by,
            Facility.Id facility,
            FillPlan plan,
            Instant now,
            Consumer<WaitlistFilling.Progress> listener) {
        boolean quiet = plan.awake().isAfter(now);
        int of = plan.bookings().size() + (quiet ? 0 : plan.batches().size());
        int done = 0;
        int booked = 0;
        int offered = 0;
        for (Grant grant : plan.bookings()) {
            booked += book(actor, by, facility, grant) ? 1 : 0;
            listener.accept(new WaitlistFilling.Progress(++done, of));
        }
        int postponed = 0;
        for (Batch batch : plan.batches()) {
            if (quiet) {
                postponed += batch.grants().size();
            } else {
                offered += offer(actor, by, facility, batch);
                listener.accept(new WaitlistFilling.Progress(++done, of));
            }
        }
        int waiting = postponed;
        database.run(scope(facility), sql -> {
            new EntryRepository(sql, facility).stand(plan.standings());
            if (waiting > 0) {
                new WaitlistRepository(sql, facility).call(plan.awake());
            }
        });
        return new FillReport(booked, offered, postponed, plan.standings().size(), plan.awake());
    }

    /** Books who need not be asked, if she still waits and the time is still free. */
    private boolean book(Actor actor, String by, Facility.Id facility, Grant grant) {
        try {
            return bookings.fromWaitlist(actor, by, facility, desk -> {
                EntryRepository.queue(desk.sql(), grant.entry().id());
                EntryRepository entries = new EntryRepository(desk.sql(), facility);
                Optional<WaitlistEntry> entry = entries.find(grant.entry().id())
                        .filter(each -> each.status() == Status.ACTIVE
                                && each.wanted().autoBook()
                                && each.version() == grant.entry().version());
                if (entry.isEmpty() || !new Guests(desk.transaction(), desk.now()).claim(facility, entry.get())) {
                    return false;
                }
                book(
                        desk,
                        entry.get(),
                        grant.slot().doctor(),
                        grant.slot().during().start());
                new Diary(desk.sql(), facility, actor, by, desk.now())
                        .entry("waitlist.book", entry.get().id(), Status.BOOKED);
                return true;
            });
        } catch (NotBookableException refused) {
            // Somebody was faster; the next round looks for another time.
            LOG.debug("Not booked from the waitlist: {}", refused.obstacle());
            return false;
        }
    }

    /** Books an entry's appointment and ends its wait here. */
    static Appointment book(WaitlistDesk desk, WaitlistEntry entry, Doctor.Id doctor, Instant start) {
        BookingRequest request = new BookingRequest(
                entry.wanted().patient(),
                entry.wanted().type(),
                List.of(doctor),
                start,
                null,
                entry.wanted().reason(),
                entry.wanted().priority() == Priority.EMERGENCY,
                Appointment.Source.WAITLIST,
                null);
        Appointment made = desk.book(request);
        Standing.Line line = new Standing.Line(doctor, start, 1, 0);
        new EntryRepository(desk.sql(), desk.facility().id())
                .book(entry.id(), made, new Standing(Standing.Kind.BOOKED, line, desk.now()));
        return made;
    }

    /** Offers a time to those of a batch who still wait, unless somebody is being asked for it by now; returns to how many. */
    private int offer(Actor actor, String by, Facility.Id facility, Batch batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.write(scope(facility), sql -> {
            new WaitlistRepository(sql, facility).queue();
            OfferRepository offers = new OfferRepository(sql, facility);
            Grant first = batch.grants().getFirst();
            boolean asked = offers.listOpen().stream()
                    .anyMatch(offer -> offer.doctor().equals(first.slot().doctor())
                            && offer.during().overlaps(first.slot().occupied()));
            if (asked) {
                return 0;
            }
            EntryRepository entries = new EntryRepository(sql, facility);
            List<Grant> still = batch.grants().stream()
                    .filter(grant -> grant.expires().isAfter(now))
                    .filter(grant -> {
                        EntryRepository.queue(sql, grant.entry().id());
                        return entries.find(grant.entry().id())
                                .filter(each -> each.status() == Status.ACTIVE
                                        && each.version() == grant.entry().version())
                                .isPresent();
                    })
                    .toList();
            Diary diary = new Diary(sql, facility, actor, by, now);
            still.forEach(grant -> offer(sql, facility, diary, grant, batch.number(), now));
            return still.size();
        });
    }

    private void offer(DSLContext sql, Facility.Id facility, Diary diary, Grant grant, int batch, Instant now) {
        Secret link = Secret.random("", random);
        UUID id = UUID.randomUUID();
        Doctor doctor = requireNonNull(
                WaitlistRepository.doctors(sql, List.of(grant.slot().doctor()))
                        .get(grant.slot().doctor()));
        String type = AppointmentTypes.find(
                        sql, facility, grant.entry().wanted().type())
                .orElseThrow()
                .name();
        boolean told = messages.tell(
                sql,
                new Note(
                        Note.Kind.OFFER,
                        "offer/" + id,
                        grant.entry().wanted().patient(),
                        facility,
                        grant.slot().during().start(),
                        doctor.name(),
                        type,
                        PAGE + link.text(),
                        grant.expires()),
                now);
        WaitlistOffer offer = new WaitlistOffer(
                new WaitlistOffer.Id(id),
                grant.entry().id(),
                grant.slot().doctor(),
                grant.slot().during(),
                batch,
                grant.rank(),
                WaitlistOffer.Status.SENT,
                told,
                now,
                grant.expires(),
                null,
                null);
        new OfferRepository(sql, facility).insert(offer, link);
        EntryRepository entries = new EntryRepository(sql, facility);
        entries.notified(grant.entry().id(), now);
        Standing.Line line =
                new Standing.Line(grant.slot().doctor(), grant.slot().during().start(), grant.rank(), grant.rank() - 1);
        entries.stand(Map.of(grant.entry().id(), new Standing(Standing.Kind.OFFERED, line, now)));
        diary.offer(offer, WaitlistOffer.Status.SENT);
        new WaitlistRepository(sql, facility).call(grant.expires());
    }

    /** Ends entries and offers whose time is over, so that others are asked. */
    void expire(Facility.Id facility, Instant now) {
        database.run(scope(facility), sql -> {
            Diary diary = new Diary(sql, facility, new Actor.CommandLine(), WaitlistFilling.BY_ITSELF, now);
            Map<WaitlistEntry.Id, WaitlistOffer> open = new HashMap<>();
            OfferRepository offers = new OfferRepository(sql, facility);
            offers.listOpen().forEach(offer -> open.put(offer.entry(), offer));
            for (WaitlistEntry.Id id : new EntryRepository(sql, facility).expire(now)) {
                diary.entry("waitlist.expire", id, Status.EXPIRED);
                Optional.ofNullable(open.remove(id))
                        .ifPresent(offer -> diary.end(offer, WaitlistOffer.Status.WITHDRAWN));
            }
            open.values().stream()
                    .filter(offer -> !offer.expires().isAfter(now))
                    .forEach(offer -> diary.end(offer, WaitlistOffer.Status.EXPIRED));
        });
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
