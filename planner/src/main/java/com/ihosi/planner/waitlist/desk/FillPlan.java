package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.waitlist.FillingBound;
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
 * @param cut whether there are more times for some than were looked at
 * @param awake from when on offers may be sent; now, unless it is quiet
 * @param bound how many times could be filled at most
 */
record FillPlan(
        List<Grant> bookings,
        List<Batch> batches,
        Map<WaitlistEntry.Id, Standing> standings,
        boolean cut,
        Instant awake,
        FillingBound bound) {

    FillPlan {
        bookings = List.copyOf(bookings);
        batches = List.copyOf(batches);
        standings = Map.copyOf(standings);
    }

    /** Whether somebody gets nothing who may get something once what is given is taken. */
    boolean isPartial() {
        return cut && standings.values().stream().anyMatch(each -> each.kind() == Standing.Kind.IN_LINE);
    }

    /** How many get a time. */
    int size() {
        return bookings.size()
                + batches.stream().mapToInt(batch -> batch.grants().size()).sum();
    }

    /**
     * A time for an entry.
     *
     * @param expires until when it can be answered, if it is offered
     */
    record Grant(WaitlistEntry entry, Slot slot, int rank, Instant expires) {}

    /** A time that is offered to several at once, by rank. */
    record Batch(int number, List<Grant> grants) {

        Batch {
            grants = List.copyOf(grants);
        }
    }
}
