package com.ihosi.planner.account;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;

/** That an account is a doctor's who works at a facility. */
public record Workplace(Facility.Id facility, Doctor.Id doctor) {}
