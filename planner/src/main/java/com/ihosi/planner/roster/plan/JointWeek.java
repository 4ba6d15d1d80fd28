package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.RosterProblem;
import java.util.List;

/** A week of some facilities as it stood when a solve began: what it is asked, and what its answer is stored by. */
public final class JointWeek {

    private final List<FacilityWeek> weeks;
    private final ProblemAssembly assembly;
    private final RosterProblem problem;

    JointWeek(List<FacilityWeek> weeks, Travel travel) {
        this.weeks = List.copyOf(weeks);
        this.assembly = new ProblemAssembly(weeks, travel);
        this.problem = assembly.forSolving().problem();
    }

    /** What the solver is asked. */
    public RosterProblem problem() {
        return problem;
    }

    List<FacilityWeek> weeks() {
        return weeks;
    }

    ShiftCatalogue shifts(Facility.Id facility) {
        return assembly.catalogue(facility);
    }
}
