package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Duty;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.staff.EmployedDoctor;
import java.util.List;
import java.util.Optional;

/**
 * A facility's week with everything that is known of it.
 *
 * @param over whether all of the week has gone by, so that nothing is planned in it any more
 * @param doctors one for each line of the problem, in the same order
 * @param shifts every shift of the problem, with its colour and where it belongs
 * @param problem what the week is decided from; its lines' days carry time elsewhere and wishes
 * @param drafts the newest first
 */
public record WeekPlan(
        Facility facility,
        Week week,
        boolean over,
        List<Department> departments,
        List<EmployedDoctor> doctors,
        List<RosteredShift> shifts,
        RosterProblem problem,
        Optional<View> published,
        List<View> drafts) {

    public WeekPlan {
        departments = List.copyOf(departments);
        doctors = List.copyOf(doctors);
        shifts = List.copyOf(shifts);
        drafts = List.copyOf(drafts);
    }

    /**
     * A stored roster read into the problem.
     *
     * @param roster its duties as choices; its own problem has the week's lines and shifts, but may know other time
     *     elsewhere, where it was made together with other facilities' drafts
     * @param audit what is wrong with it, and its coverage
     * @param refused duties that have no place in the problem, such as those of doctors who are no longer known
     * @param stale whether another roster was published since the draft was made, so that it cannot be published itself
     */
    public record View(StoredRoster stored, Roster roster, RosterAudit audit, List<Duty> refused, boolean stale) {

        public View {
            refused = List.copyOf(refused);
        }
    }
}
