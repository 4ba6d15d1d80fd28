package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.staff.Skill;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift type as its facility keeps it; without a department it is worked in any.
 *
 * @param active whether it is in use, not only named by earlier duties
 */
record ShiftType(
        UUID id,
        String code,
        String name,
        Department.@Nullable Id department,
        LocalTime start,
        int minutes,
        Skill.@Nullable Id skill,
        String colour,
        boolean onCall,
        boolean active,
        Set<UUID> notFollowedBy) {}
