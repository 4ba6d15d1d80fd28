package com.ihosi.schema.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One doctor's rows at every facility. */
public record DoctorScope(UUID doctor) implements Scope {

    public DoctorScope {
        requireNonNull(doctor, "doctor");
    }
}
