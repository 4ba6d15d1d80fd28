package com.ihosi.planner.event;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Events of a facility that could not be acted on, for a person to decide. Needs {@link Right#SEE_MESSAGES}. */
public final class RefusedEvents {

    /** The most that are listed at once. */
    public static final int MOST = 200;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door. */
    public RefusedEvents(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those that wait for a person, and those that are tried again by themselves, the latest first. */
    public List<RefusedEvent> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_MESSAGES, facility);
        return database.read(scope(facility), sql -> new RefusedEventRepository(sql, facility).list(MOST));
    }

    /** Has an event tried again at once, with all its attempts before it; nothing where it was acted on since. */
    public void sendAgain(Actor actor, Facility.Id facility, RefusedEvent event) {
        decide(actor, facility, event, "event.send-again", true);
    }

    /** Leaves an event as it is: it is not tried again. */
    public void leave(Actor actor, Facility.Id facility, RefusedEvent event) {
        decide(actor, facility, event, "event.leave", false);
    }

    private void decide(Actor actor, Facility.Id facility, RefusedEvent event, String action, boolean again) {
        accounts.require(actor, Right.SEE_MESSAGES, facility);
        String by = accounts.name(actor);
        Instant now = clock.instant();
        database.run(scope(facility), sql -> {
            RefusedEventRepository events = new RefusedEventRepository(sql, facility);
            if (again ? events.sendAgain(event, now, by) : events.leave(event, now, by)) {
                AuditTrail.add(sql, facility, actor, by, action, "outbox", event.id(), now);
            }
        });
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
