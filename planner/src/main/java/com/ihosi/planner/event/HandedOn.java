package com.ihosi.planner.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it is handed on.
 *
 * @param id of the event, the same at each repeat
 */
public record HandedOn(UUID id, PlannerEvent event, Instant occurredAt) {

    public HandedOn {
        requireNonNull(id, "id");
        requireNonNull(event, "event");
        requireNonNull(occurredAt, "occurredAt");
    }
}
