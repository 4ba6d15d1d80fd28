package com.ihosi.planner.rule;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule and how much came of it.
 *
 * @param times to how many bookings it was applied
 * @param last when, the last time
 */
public record RuleUse(SchedulingRule rule, long times, Optional<Instant> last) {}
