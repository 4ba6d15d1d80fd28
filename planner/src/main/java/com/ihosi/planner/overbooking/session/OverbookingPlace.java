package com.ihosi.planner.overbooking.session;

import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A time at which somebody may be booked beside those who have it.
 *
 * @param during its slot; an appointment there begins with it
 * @param lane up to which it may be booked
 * @param openedBy who accepted it; none if it opened by itself
 */
public record OverbookingPlace(
        Id id, Doctor.Id doctor, Span during, int lane, Optional<String> openedBy, Instant openedAt) {

    /** The highest lane. */
    static final int MOST_LANES = 9;

    /** Identifies a place of a facility. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
