package com.ihosi.planner.facility;

/**
 * What a facility's licence allows at once.
 *
 * @param doctors who are employed
 * @param patients who are active
 */
public record Limits(int doctors, int patients) {}
