package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.RosterProblem;
import java.util.List;

/**
 * A roster problem with what stands behind it in the database.
 *
 * @param doctors one for each line, in the same order
 */
record AssembledWeek(RosterProblem problem, List<PlannedDoctor> doctors, List<RosteredShift> shifts) {}
