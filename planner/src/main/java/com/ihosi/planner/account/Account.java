package com.ihosi.planner.account;

import java.util.Objects;
import java.util.UUID;

/** Someone who can log in; what he may do stands in his memberships. */
public record Account(Id id, String email, String name, boolean superAdmin) {

    /** Identifies an account. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
