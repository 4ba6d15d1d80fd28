package com.ihosi.planner.staff;

import com.ihosi.planner.time.DateRange;

/** A skill that a doctor has, and while it is valid. */
public record Qualification(Skill.Id skill, DateRange dates) {}
