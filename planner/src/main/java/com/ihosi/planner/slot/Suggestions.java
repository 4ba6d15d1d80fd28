package com.ihosi.planner.slot;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a search found at a facility.
 *
 * @param doctors how many doctors who work there on some of the days were looked at
 * @param slots the best times, the best first
 * @param overbooked the best of those over taken times, the best first
 * @param total how many appointments of the kind there would be room for
 * @param first the earliest time that is free, or can at least be booked
 */
public record Suggestions(
        Facility facility,
        AppointmentType type,
        int doctors,
        List<RankedSlot> slots,
        List<RankedSlot> overbooked,
        int total,
        Optional<Instant> first) {
    public Suggestions {
        slots = List.copyOf(slots);
        overbooked = List.copyOf(overbooked);
    }
}
