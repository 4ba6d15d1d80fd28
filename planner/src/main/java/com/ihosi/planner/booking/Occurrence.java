package com.ihosi.planner.booking;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Of which series an appointment is, and which of its occurrences.
 *
 * @param at the local time that the rule gives, wherever the appointment is moved
 */
public record Occurrence(UUID series, LocalDateTime at) {}
