package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Changes drafts by hand: days of doctors, and what is pinned. */
public final class Editing {

    /** What the audit trail calls a change by hand. */
    static final String ACTION = "roster.edit";

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;
    private final WeekLoader loader;

    /** Works through the given door; the clock says what has gone by. */
    public Editing(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
        this.loader = new WeekLoader(clock);
    }

    /** A draft as somebody saw it. */
    public record Seen(StoredRoster.Id draft, long version) {}

    /**
     * What a change came to.
     *
     * @param draft as it is now
     * @param before the same days as they were: making that change takes this one back
     */
    public record Edited(Seen draft, List<DayEdit> before) {

        public Edited {
            before = List.copyOf(before);
        }
    }

    /**
     * Changes days of a draft, all or none. Where none is named a draft is begun as a copy of the published roster, or empty where
     * nothing is published. Needs {@link Right#PLAN_ROSTER}.
     *
     * @throws PlannerException if the draft was changed since it was seen or is out of date, a day has gone by, or a doctor would work twice at once
     */
    public Edited edit(Actor actor, Facility.Id facility, Week week, Optional<Seen> seen, List<DayEdit> edits) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        String by = accounts.name(actor);
        try {
            return database.transaction(transaction -> edit(transaction, actor, by, facility, week, seen, edits));
        } catch (ConflictException conflict) {
            throw new PlannerException("A doctor or a shift was changed at this very moment. Try again.");
        }
    }

    /** The same within a transaction; the caller has checked {@link Right#PLAN_ROSTER}. */
    public Edited edit(
            Transaction transaction,
            Actor actor,
            String by,
            Facility.Id facility,
            Week week,
            Optional<Seen> seen,
            List<DayEdit> edits) {
        FacilityWeek loaded = lockAndLoad(transaction, facility, week);
        return transaction.in(new FacilityScope(facility.value()), sql -> edit(sql, actor, by, loaded, seen, edits));
    }

    /**
     * Discards a draft within a transaction; the caller has checked {@link Right#PLAN_ROSTER}.
     *
     * @throws PlannerException if it was changed since it was seen, or is no draft any more
     */
    public void discard(Transaction transaction, Actor actor, String by, Facility.Id facility, Week week, Seen seen) {
        StoredRoster.Id draft =
                get(lockAndLoad(transaction, facility, week), seen).id();
        transaction.run(new FacilityScope(facility.value()), sql -> {
            new DraftWriter(sql, facility, clock.instant()).discard(draft);
            AuditTrail.add(sql, facility, actor, by, "roster.discard", "roster", draft.value(), clock.instant());
        });
    }

    private FacilityWeek lockAndLoad(Transaction transaction, Facility.Id facility, Week week) {
        lock(transaction, facility, week);
        return loader.load(transaction, List.of(facility), week).getFirst();
    }

    private static void lock(Transaction transaction, Facility.Id facility, Week week) {
        transaction.run(new FacilityScope(facility.value()), sql -> new RosterRepository(sql, facility).lock(week));
    }

    private Edited edit(
            DSLContext sql, Actor actor, String by, FacilityWeek week, Optional<Seen> seen, List<DayEdit> edits) {
        Optional<StoredRoster> draft = seen.map(wanted -> getCurrent(week, wanted));
        List<StoredDuty> duties =
                draft.or(week::published).map(StoredRoster::duties).orElse(List.of());
        DraftChange change = DraftChange.of(week, duties, edits);
        DraftWriter writer = new DraftWriter(sql, week.id(), clock.instant());
        StoredRoster.Id id = draft.map(StoredRoster::id).orElseGet(() -> begin(writer, actor, week, duties));
        writer.exchange(id, change.gone(), change.added());
        AuditTrail.add(sql, week.id(), actor, by, ACTION, "roster", id.value(), clock.instant());
        return new Edited(
                new Seen(id, new RosterRepository(sql, week.id()).get(id).version()), change.before());
    }

    private static StoredRoster.Id begin(DraftWriter writer, Actor actor, FacilityWeek week, List<StoredDuty> duties) {
        Account.Id by = actor.findAccount().orElse(null);
        return writer.insert(week.week(), week.published(), duties, null, null, by);
    }

    private static StoredRoster get(FacilityWeek week, Seen seen) {
        StoredRoster draft = week.drafts().stream()
                .filter(roster -> roster.id().equals(seen.draft()))
                .findFirst()
                .orElseThrow(() -> new PlannerException(
                        "The draft was published or discarded meanwhile. Look at the week as it is now."));
        if (draft.version() != seen.version()) {
            throw new PlannerException(
                    "Somebody changed this draft meanwhile. It is shown as it is now; make your change again.");
        }
        return draft;
    }

    private static StoredRoster getCurrent(FacilityWeek week, Seen seen) {
        StoredRoster draft = get(week, seen);
        if (!draft.standsOn(week.published())) {
            throw new RosterIsStaleException(
                    "Another roster was published after this draft was made, so it cannot be published"
                            + " any more. Change what is published, or solve the week again.");
        }
        return draft;
    }
}
