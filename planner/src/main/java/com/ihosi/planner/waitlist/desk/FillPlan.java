package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.waitlist.Standing;
import com.ihosi.planner.waitlist.WaitlistEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is to be done with a facility's free times.
 *
 * @param bookings those who are booked without being asked
 * @param batches the times that are offered
 * @param standings why each of the others was not served
 * @param awake from when on offers may be sent; now, unless it is quiet
 */
record FillPlan(
        List<Grant> bookings,
        List<Batch> batches,
        Map<WaitlistEntry.Id, Standing> standings,
        Instant awake) {

    FillPlan {
        bookings = List.copyOf(bookings);
        batches = List.copyOf(batches);
        standings = Map.copyOf(standings);
    }

    /** A time for an entry. */
    record Grant(WaitlistEntry entry, Slot slot, int rank) {}

    /** A time that is offered to several at once, by rank. */
    record Batch(int number, List<Grant> grants) {

        Batch {
            grants = List.copyOf(grants);
        }
    }
}
