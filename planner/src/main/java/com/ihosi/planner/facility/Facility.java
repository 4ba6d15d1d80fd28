package com.ihosi.planner.facility;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** A hospital or clinic: the unit of isolation, with its own address, colours, wall clock and people. */
public record Facility(Id id, String slug, String name, ZoneId zone, Locale language, Colours colours, Status status) {

    /** Identifies a facility. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Whether its people may work in it. */
    public enum Status {
        ACTIVE,
        INACTIVE,
        SUSPENDED,
        PENDING_APPROVAL
    }

    /** Its brand's colours as #rrggbb. */
    public record Colours(String primary, String secondary, String accent) {}

    /** Whether its people may work in it now. */
    public boolean isActive() {
        return status == Status.ACTIVE;
    }
}
