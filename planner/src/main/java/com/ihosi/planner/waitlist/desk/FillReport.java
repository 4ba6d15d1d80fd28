package com.ihosi.planner.waitlist.desk;

import java.time.Instant;

/**
 * What filling did.
 *
 * @param booked how many were booked without being asked
 * @param offered how many offers were made
 * @param postponed how many offers wait for the end of the quiet hours
 * @param left how many who wait got nothing
 * @param awake from when on offers may be sent
 */
public record FillReport(int booked, int offered, int postponed, int left, Instant awake) {

    /** Both after each other. */
    FillReport and(FillReport next) {
        return new FillReport(booked + next.booked, offered + next.offered, next.postponed, next.left, next.awake);
    }

    /** How many got something. */
    public int served() {
        return booked + offered;
    }
}
