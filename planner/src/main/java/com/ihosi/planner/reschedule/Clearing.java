package com.ihosi.planner.reschedule;

import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.DateRange;

/** Days on which a doctor is to have no appointments. */
public record Clearing(Doctor.Id doctor, DateRange days) {}
