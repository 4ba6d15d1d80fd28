package com.ihosi.schema.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One patient's rows at every facility. */
public record PatientScope(UUID patient) implements Scope {

    public PatientScope {
        requireNonNull(patient, "patient");
    }
}
