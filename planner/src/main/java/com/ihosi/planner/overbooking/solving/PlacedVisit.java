package com.ihosi.planner.overbooking.solving;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** What the solver plans: a visit that is to be booked, whose variable is its slot. */
@PlanningEntity
public class PlacedVisit {

    private int visit;
    private Integer slot = 0;

    /** For Timefold's copies only. */
    public PlacedVisit() {}

    PlacedVisit(int visit, int slot) {
        this.visit = visit;
        this.slot = slot;
    }

    int visit() {
        return visit;
    }

    @PlanningVariable
    public Integer getSlot() {
        return slot;
    }

    public void setSlot(Integer slot) {
        this.slot = slot;
    }
}
