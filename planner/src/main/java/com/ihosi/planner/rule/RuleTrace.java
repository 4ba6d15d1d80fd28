package com.ihosi.planner.rule;

import com.ihosi.planner.rule.Applied.Effect;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rule did to an appointment when it was booked.
 *
 * @param rule empty once it was deleted
 * @param name what it was called then
 * @param startsAt when the appointment begins
 */
public record RuleTrace(
        Optional<SchedulingRule.Id> rule,
        String name,
        Effect effect,
        Instant appliedAt,
        UUID appointment,
        Doctor.Id doctor,
        Instant startsAt) {}
