package com.ihosi.planner.roster.plan;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;

/** What becomes of the rosters that solve runs propose, short of publishing them. */
public final class Drafts {

    /** Gives a draft a name and so keeps it; refuses one that is no draft any more. Needs the right to plan. */
    public void keep(Actor actor, Facility.Id facility, StoredRoster.Id draft, String name) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Puts a draft away for good; doing so again is harmless. Needs the right to plan. */
    public void discard(Actor actor, Facility.Id facility, StoredRoster.Id draft) {
        throw new UnsupportedOperationException("not built yet");
    }
}
