package com.ihosi.schema.access;

/** Registries, roll-ups and queues of the whole installation; never a patient's row. */
public record PlatformScope() implements Scope {}
