package com.ihosi.planner.booking;

import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an appointment is to go.
 *
 * @param minutes how long it is then; none: as long as it was
 * @param overbooking why the time may be booked although it is taken; none: it may not, unless a rule allows it
 */
public record MoveRequest(
        Doctor.Id doctor,
        Instant start,
        @Nullable Integer minutes,
        @Nullable String overbooking) {}
