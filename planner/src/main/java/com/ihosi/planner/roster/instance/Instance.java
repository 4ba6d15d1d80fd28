package com.ihosi.planner.roster.instance;

import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.staff.Doctor;
import java.util.Map;

/** A published instance as a roster problem, with the names that its file uses. */
public record Instance(RosterProblem problem, Map<String, Doctor.Id> employees, Map<String, Shift.Id> shifts) {

    public Instance {
        employees = Map.copyOf(employees);
        shifts = Map.copyOf(shifts);
    }
}
