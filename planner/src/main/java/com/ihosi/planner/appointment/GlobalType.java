package com.ihosi.planner.appointment;

import com.ihosi.planner.facility.Facility;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A type that the platform offers to all facilities; one that wants it makes a type of its own from it. */
public record GlobalType(
        Id id,
        String code,
        String name,
        @Nullable String description,
        AppointmentType.Minutes minutes,
        int buffer,
        boolean requiresApproval,
        int daysAhead,
        int noticeHours,
        @Nullable BigDecimal price,
        boolean insuranceCovered,
        String colour) {

    private static final int USUAL_LEAD_HOURS = 4;

    /** Identifies a type of the platform. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** The facility's own type as it would be without any change; not stored yet. */
    public AppointmentType adoptedBy(Facility.Id facility) {
        return new AppointmentType(
                new AppointmentType.Id(UUID.randomUUID()),
                facility,
                Optional.of(id),
                code,
                name,
                description,
                minutes,
                buffer,
                requiresApproval,
                daysAhead,
                noticeHours,
                USUAL_LEAD_HOURS,
                price,
                insuranceCovered,
                colour,
                new AppointmentType.Needs(false, List.of(), null),
                true,
                0,
                0);
    }
}
