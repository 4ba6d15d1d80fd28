package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.staff.Skill;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as a facility keeps it: a type that is worked in one of its departments.
 *
 * @param type the shift type; one that belongs to no department is several shifts, one in each department that asks for it
 * @param skill what it takes to work it, null for nothing
 * @param colour in which it is shown, as #rrggbb
 * @param active whether it is in use, so that somebody may be given it by hand
 */
public record RosteredShift(
        Shift shift, UUID type, Department.Id department, Skill.@Nullable Id skill, String colour, boolean active) {}
