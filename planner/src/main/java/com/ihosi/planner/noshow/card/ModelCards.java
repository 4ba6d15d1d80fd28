package com.ihosi.planner.noshow.card;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows what nights have learnt of no-shows, and the risks that they gave. */
public final class ModelCards {

    private static final int MOST = 60;

    private final Database database;
    private final Accounts accounts;

    /** Reads through the given door. */
    public ModelCards(Database database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** The facility's cards, the latest night first. Needs {@link Right#SEE_RISKS}. */
    public List<ModelCard> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_RISKS, facility);
        return database.read(new FacilityScope(facility.value()), sql -> new CardRepository(sql).list(facility, MOST));
    }

    /** The risks of appointments, as far as one was given. Needs {@link Right#SEE_RISKS}. */
    public Map<Appointment.Id, RiskGiven> listRisks(
            Actor actor, Facility.Id facility, Collection<Appointment.Id> appointments) {
        accounts.require(actor, Right.SEE_RISKS, facility);
        return database.read(new FacilityScope(facility.value()), sql -> new RiskRepository(sql)
                .list(facility, appointments).stream()
                        .collect(Collectors.toMap(RiskGiven::appointment, Function.identity())));
    }
}
