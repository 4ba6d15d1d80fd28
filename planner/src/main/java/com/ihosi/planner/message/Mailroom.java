package com.ihosi.planner.message;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Letter.Status;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a facility's patients were told and could not be told, for a person to decide. Needs {@link Right#SEE_MESSAGES}. */
public final class Mailroom {

    /** The most that are listed at once. */
    public static final int MOST = 200;

    private final Database database;
    private final Accounts accounts;
    private final List<Channel> channels;
    private final Clock clock;

    /**
     * @param channels by which something can be sent
     */
    public Mailroom(Database database, Accounts accounts, List<Channel> channels, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    /**
     * How things stand.
     *
     * @param channels by which something can be sent
     * @param waiting messages that wait, by channel
     */
    public record Overview(Map<Status, Integer> counts, List<Channel> channels, Map<Channel, Integer> waiting) {}

    /** How many messages there are of each status, and whether they can be sent. */
    public Overview overview(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_MESSAGES, facility);
        return database.read(scope(facility), sql -> {
            LetterRepository letters = new LetterRepository(sql, facility);
            return new Overview(letters.countAll(), channels, letters.countWaiting());
        });
    }

    /** Messages of some statuses, the latest first. */
    public List<Letter> list(Actor actor, Facility.Id facility, Collection<Status> statuses) {
        accounts.require(actor, Right.SEE_MESSAGES, facility);
        return database.read(scope(facility), sql -> new LetterRepository(sql, facility).list(statuses, MOST));
    }

    /**
     * Sends a dead message, or one that was perhaps sent, again: to the address that the patient has now.
     *
     * @throws PlannerException if its visit has begun
     * @throws StaleException if somebody decided before
     */
    public void sendAgain(Actor actor, Facility.Id facility, UUID id) {
        decide(actor, facility, id, Status.NEW, "message.send-again");
    }

    /** Leaves a dead message, or one that was perhaps sent, as it is. */
    public void leave(Actor actor, Facility.Id facility, UUID id) {
        decide(actor, facility, id, Status.CANCELLED, "message.leave");
    }

    private void decide(Actor actor, Facility.Id facility, UUID id, Status next, String action) {
        accounts.require(actor, Right.SEE_MESSAGES, facility);
        String by = accounts.name(actor);
        Instant now = clock.instant();
        database.run(scope(facility), sql -> {
            LetterRepository letters = new LetterRepository(sql, facility);
            Letter letter = letters.find(id).orElseThrow(() -> new NotFoundException("There is no such message."));
            if (next == Status.NEW && !letter.start().isAfter(now)) {
                throw new PlannerException("The visit has begun; the message would be of no use. Leave it.");
            }
            Status seen = letter.status();
            if (!seen.waitsForPerson() || !letters.decide(id, seen, next, by, now)) {
                throw new StaleException("Somebody decided about the message meanwhile. Look at it as it is now.");
            }
            AuditTrail.add(sql, facility, actor, by, action, "message", id, now);
        });
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
