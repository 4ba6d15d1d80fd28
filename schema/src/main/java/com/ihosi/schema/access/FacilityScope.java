package com.ihosi.schema.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One facility's own rows, and what the registries tell it. */
public record FacilityScope(UUID facility) implements Scope {

    public FacilityScope {
        requireNonNull(facility, "facility");
    }
}
