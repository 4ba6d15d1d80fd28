package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A doctor works a shift type in a department of a facility.
 *
 * @param day the date at the facility on which it starts
 * @param during when exactly
 * @param pinned whether solves must leave it where it is
 */
public record StoredDuty(
        Doctor.Id doctor, LocalDate day, UUID type, Department.Id department, Span during, boolean pinned) {}
