package com.ihosi.planner.event;

import java.time.Instant;
import java.util.UUID;

/** An event as it is kept. */
record StoredEvent(UUID id, String type, String payload, Instant occurredAt, int attempts) {

    /** Fails where this version does not know it. */
    HandedOn read() {
        return new HandedOn(id, EventJson.read(type, payload), occurredAt);
    }
}
