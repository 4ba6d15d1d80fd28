package com.ihosi.planner.roster.advice;

import com.ihosi.planner.roster.Choice;

/** A line's day gets another of its choices. */
public record DayChange(int line, int day, Choice choice) {}
