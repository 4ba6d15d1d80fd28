package com.ihosi.planner.roster.plan;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import java.util.List;

/** Shows weeks and who could be planned with whom. */
public final class WeekPlans {

    /** The week as it stands; the viewer must belong to the facility, which the caller has checked. */
    public WeekPlan get(Actor viewer, Facility.Id facility, Week week) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Facilities with which this one shares doctors in the week, whatever rights anybody has there. */
    public List<Partner> listPartners(Facility.Id facility, Week week) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A facility that shares doctors with another, and how many. */
    public record Partner(Facility.Id facility, int sharedDoctors) {}
}
