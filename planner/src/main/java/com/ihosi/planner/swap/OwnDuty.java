package com.ihosi.planner.swap;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;

/** A duty that a doctor has in a published roster. */
public record OwnDuty(
        StoredRoster.Id roster,
        Doctor.Id doctor,
        SwapProposal.Work work,
        String code,
        String name,
        Department.Id department,
        Span during) {}
