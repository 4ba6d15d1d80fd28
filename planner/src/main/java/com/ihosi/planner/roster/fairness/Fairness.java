package com.ihosi.planner.roster.fairness;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.WorkedWeeks;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Tells how evenly a facility's rosters treated its doctors. */
public final class Fairness {

    /** The most weeks that are looked back. */
    public static final int MOST_WEEKS = 53;

    private final Database database;
    private final Accounts accounts;
    private final Facilities facilities;
    private final Clock clock;

    /** Reads through the given door; the clock says which week it is. */
    public Fairness(Database database, Accounts accounts, Facilities facilities, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.facilities = facilities;
        this.clock = clock;
    }

    /**
     * The report over a number of weeks, ending with the newest published one, or with that of a draft and the draft counted in.
     * Needs {@link Right#PLAN_ROSTER}.
     */
    public FairnessReport report(Actor viewer, Facility.Id facility, int weeks, Optional<StoredRoster.Id> draft) {
        accounts.require(viewer, Right.PLAN_ROSTER, facility);
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new PlannerException(
                    "The number of weeks (%d) must be between 1 and %d.".formatted(weeks, MOST_WEEKS));
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), facilities.get(facility).zone());
        return FairnessReport.of(database.read(
                new FacilityScope(facility.value()), sql -> WorkedWeeks.load(sql, facility, today, weeks, draft)));
    }
}
