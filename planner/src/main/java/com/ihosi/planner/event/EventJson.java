package com.ihosi.planner.event;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ihosi.planner.facility.Facility;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON and back. */
final class EventJson {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(PlannerEvent.class.getPermittedSubclasses())
            .collect(toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Facility.Id.class, PlainId.class).build();

    /** A typed id is written as its bare value. */
    private abstract static class PlainId {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings({"UnusedVariable", "unused"}) // its shape is what counts
        PlainId(UUID value) {}

        @JsonValue
        abstract UUID value();
    }

    /** This version of the product does not know the event, or not in that form; another one may. */
    static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    private EventJson() {}

    static String write(PlannerEvent event) {
        return JSON.writeValueAsString(event);
    }

    static PlannerEvent read(String type, String payload) {
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new UnreadableException("This version does not know events of the type %s.".formatted(type));
        }
        try {
            return (PlannerEvent) JSON.readValue(payload, known);
        } catch (JacksonException unreadable) {
            throw new UnreadableException("The event is no %s: %s".formatted(type, unreadable.getOriginalMessage()));
        }
    }
}
