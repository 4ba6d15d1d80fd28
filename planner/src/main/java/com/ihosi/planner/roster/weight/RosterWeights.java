package com.ihosi.planner.roster.weight;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Weights;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** What rules weigh at each facility. */
public final class RosterWeights {

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door. */
    public RosterWeights(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The facility's own weights, within one transaction in its scope; refuses stored ones that are out of bounds. */
    public static Weights get(DSLContext sql, Facility.Id facility) {
        return new WeightRepository(sql, facility).get();
    }

    /** The facility's own weights; the caller has checked that the viewer belongs to it. */
    public Weights get(Facility.Id facility) {
        return database.read(new FacilityScope(facility.value()), sql -> get(sql, facility));
    }

    /**
     * Makes the wanted weights the facility's own. Needs {@link Right#PLAN_ROSTER}; later solves go by them, published rosters stay.
     *
     * @param seen the weights that the actor saw and changed; refused if somebody else changed them since
     */
    public void change(Actor actor, Facility.Id facility, Weights seen, Weights wanted) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        String by = accounts.name(actor);
        database.run(new FacilityScope(facility.value()), sql -> {
            WeightRepository weights = new WeightRepository(sql, facility);
            weights.lock();
            if (!weights.get().equals(seen)) {
                throw new PlannerException("Somebody else changed the weights meanwhile."
                        + " Nothing was saved; look at the new ones and change them again.");
            }
            Map<String, String> changes = changes(seen, wanted);
            if (!changes.isEmpty()) {
                weights.replace(wanted, actor.findAccount().orElse(null), clock.instant());
                Outbox.append(sql, new PlannerEvent.WeightsChanged(facility, by), clock.instant());
                AuditTrail.add(
                        sql,
                        facility,
                        actor,
                        by,
                        "roster.weights",
                        "roster_weight",
                        facility.value(),
                        changes,
                        clock.instant());
            }
        });
    }

    /** What was changed, rule by rule, as a line of the audit log tells it. */
    private static Map<String, String> changes(Weights seen, Weights wanted) {
        Map<String, String> changes = new TreeMap<>();
        for (Rule rule : Rule.values()) {
            String before = told(seen, rule);
            String after = told(wanted, rule);
            if (!before.equals(after)) {
                changes.put(rule.name(), before + " -> " + after);
            }
        }
        return changes;
    }

    private static String told(Weights weights, Rule rule) {
        Integer own = weights.changed().get(rule);
        return own == null ? "default" : String.valueOf(own);
    }
}
