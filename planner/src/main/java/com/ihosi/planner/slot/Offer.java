package com.ihosi.planner.slot;

/** A time that can be booked, and the day it would lie in. */
public record Offer(Slot slot, DayUse use) {}
