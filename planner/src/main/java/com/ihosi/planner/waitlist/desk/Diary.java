package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.schema.access.RoundTrip;
import java.time.Instant;
import org.jooq.DSLContext;

/** Writes down what is done to entries and offers, in the transaction that does it, and lets a freed time be looked at. */
final class Diary {

    private final DSLContext sql;
    private final Facility.Id facility;
    private final Actor actor;
    private final String by;
    private final Instant now;

    Diary(DSLContext sql, Facility.Id facility, Actor actor, String by, Instant now) {
        this.sql = sql;
        this.facility = facility;
        this.actor = actor;
        this.by = by;
        this.now = now;
    }

    void entry(String action, WaitlistEntry.Id id, WaitlistEntry.Status status) {
        RoundTrip trip = new RoundTrip(sql);
        Outbox.append(trip, new PlannerEvent.WaitlistEntryChanged(facility, id.value(), status.word(), by), now);
        AuditTrail.add(trip, facility, actor, by, action, "waitlist_entry", id.value(), now);
        trip.send();
    }

    void offer(WaitlistOffer offer, WaitlistOffer.Status status) {
        RoundTrip trip = new RoundTrip(sql);
        Outbox.append(
                trip,
                new PlannerEvent.WaitlistOfferChanged(
                        facility,
                        offer.id().value(),
                        offer.entry().value(),
                        offer.doctor().value(),
                        offer.during().start(),
                        status.word()),
                now);
        String action = "waitlist.offer." + status.word();
        AuditTrail.add(
                trip, facility, actor, by, action, "waitlist_offer", offer.id().value(), now);
        trip.send();
    }

    /** Ends an offer that is under way: whoever had it waits on, and the time is looked at anew. */
    void end(WaitlistOffer offer, WaitlistOffer.Status status) {
        if (new OfferRepository(sql, facility).end(offer.id(), status, now)) {
            new EntryRepository(sql, facility).waitOn(offer.entry());
            new WaitlistRepository(sql, facility).call(now);
            offer(offer, status);
        }
    }
}
