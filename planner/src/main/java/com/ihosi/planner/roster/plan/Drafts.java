package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** What becomes of the rosters that solve runs propose, short of publishing them. */
public final class Drafts {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_LISTED = 20;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door. */
    public Drafts(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Gives a draft a name and so keeps it; refuses one that is no draft any more. Needs {@link Right#PLAN_ROSTER}. */
    public void keep(Actor actor, Facility.Id facility, StoredRoster.Id draft, String name) {
        String shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw new PlannerException("The name of a draft must have 1 to %d characters.".formatted(LONGEST_NAME));
        }
        change(actor, facility, draft, "roster.keep", writer -> writer.keep(draft, shown));
    }

    /** Puts a draft away for good; doing so again is harmless. Needs {@link Right#PLAN_ROSTER}. */
    public void discard(Actor actor, Facility.Id facility, StoredRoster.Id draft) {
        change(actor, facility, draft, "roster.discard", writer -> writer.discard(draft));
    }

    /** The newest drafts of weeks from a given one on. Needs {@link Right#PLAN_ROSTER}. */
    public List<OpenDraft> list(Actor actor, Facility.Id facility, Week from) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        return database.read(new FacilityScope(facility.value()), sql -> new RosterRepository(sql, facility)
                .listDrafts(from, MOST_LISTED));
    }

    private void change(
            Actor actor, Facility.Id facility, StoredRoster.Id draft, String action, Consumer<DraftWriter> change) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        String by = accounts.name(actor);
        database.run(new FacilityScope(facility.value()), sql -> {
            if (isStillDraft(sql, facility, draft, action)) {
                change.accept(new DraftWriter(sql, facility, clock.instant()));
                AuditTrail.add(sql, facility, actor, by, action, "roster", draft.value(), clock.instant());
            }
        });
    }

    private static boolean isStillDraft(DSLContext sql, Facility.Id facility, StoredRoster.Id id, String action) {
        RosterRepository rosters = new RosterRepository(sql, facility);
        rosters.lock(rosters.get(id).week());
        return switch (rosters.get(id).status()) {
            case DRAFT -> true;
            case DISCARDED -> {
                if (!action.equals("roster.discard")) {
                    throw new PlannerException("The draft was discarded. Solve the week again.");
                }
                yield false;
            }
            case PUBLISHED, SUPERSEDED ->
                throw new PlannerException("The roster was published already. It is no draft any more.");
        };
    }
}
