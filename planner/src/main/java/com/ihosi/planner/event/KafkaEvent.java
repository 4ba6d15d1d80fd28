package com.ihosi.planner.event;

import com.ihosi.planner.event.EventJson.UnreadableException;
import com.ihosi.planner.facility.Facility;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event as it stands in the topic: {@code {"id", "facility", "type", "occurredAt", "event"}}. */
record KafkaEvent(UUID id, Facility.Id facility, String type, Instant occurredAt, String payload) {

    private static final JsonMapper JSON = new JsonMapper();

    static String write(HandedOn event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", event.id().toString());
        node.put("facility", event.event().facility().value().toString());
        node.put("type", event.event().type());
        node.put("occurredAt", event.occurredAt().toString());
        node.set("event", JSON.readTree(EventJson.write(event.event())));
        return node.toString();
    }

    /** Fails where the text is none of ours. */
    static KafkaEvent parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return new KafkaEvent(
                    UUID.fromString(node.path("id").asString()),
                    new Facility.Id(UUID.fromString(node.path("facility").asString())),
                    node.path("type").asString(),
                    Instant.parse(node.path("occurredAt").asString()),
                    node.path("event").toString());
        } catch (JacksonException | DateTimeException | IllegalArgumentException garbage) {
            throw new UnreadableException("There is no event in what the topic holds: " + garbage.getMessage());
        }
    }

    /** Fails where this version does not know the event. */
    HandedOn read() {
        return new HandedOn(id, EventJson.read(type, payload), occurredAt);
    }
}
