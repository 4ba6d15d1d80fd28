package com.ihosi.planner.message;

import com.ihosi.planner.patient.Patient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that a sender has taken, by the lease that names it.
 *
 * @param lease until when nobody else takes it, and by which its sender is known
 */
record Waiting(
        UUID id,
        Note.Kind kind,
        Channel channel,
        Patient.Id patient,
        Instant start,
        String doctor,
        String type,
        @Nullable String path,
        @Nullable Instant until,
        int attempts,
        Instant lease) {

    /** Whether it says nothing of use any more. */
    boolean isTooLate(Instant now) {
        Instant end = until == null || until.isAfter(start) ? start : until;
        return !now.isBefore(end);
    }
}
