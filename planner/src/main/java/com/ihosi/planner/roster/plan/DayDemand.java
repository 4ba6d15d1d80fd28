package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import java.time.LocalDate;
import java.util.UUID;

/** How many doctors a department needs in a shift type on a day, and what one too few or too many costs. */
record DayDemand(LocalDate day, UUID type, Department.Id department, int required, int underPrice, int overPrice) {}
