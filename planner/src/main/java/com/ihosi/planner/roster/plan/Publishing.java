package com.ihosi.planner.roster.plan;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import java.util.List;

/** Makes drafts the rosters that hold. */
public final class Publishing {

    /** A draft by its facility and id. */
    public record Draft(Facility.Id facility, StoredRoster.Id roster) {}

    /**
     * Publishes drafts of several facilities, all or none; publishing the same again is harmless. Needs the right to plan in
     * every one of them.
     *
     * @throws RosterIsStaleException if somebody published another roster since a draft was made; the draft stays
     * @throws DoctorIsBusyException if a doctor is taken elsewhere; names doctor and day and never the place
     * @throws com.ihosi.planner.PlannerException if a week is over, or a doctor with duties is no longer employed
     */
    public void publish(Actor actor, List<Draft> drafts) {
        throw new UnsupportedOperationException("not built yet");
    }
}
