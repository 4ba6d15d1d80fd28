package com.ihosi.planner.staff;

import java.util.Objects;
import java.util.UUID;

/** What a doctor may be qualified for; one list for all facilities. */
public record Skill(Id id, String code, String name) {

    /** Identifies a skill. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
