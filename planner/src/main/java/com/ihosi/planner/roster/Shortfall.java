package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Demand that nobody can meet, whatever the roster: of one shift on a day, of all shifts of a department on a day, or of a
 * department's week.
 *
 * @param shift the shift, null for all of the department
 * @param first the first of the days that it is about
 * @param days how many these are
 * @param unit DOCTORS for a shift, SHIFTS for a department's day, MINUTES for its week
 * @param required how much is needed
 * @param available how much those who are qualified and free can do of it at most
 */
public record Shortfall(
        Facility.Id facility,
        Department.@Nullable Id department,
        Shift.@Nullable Id shift,
        LocalDate first,
        int days,
        Unit unit,
        int required,
        int available) {}
