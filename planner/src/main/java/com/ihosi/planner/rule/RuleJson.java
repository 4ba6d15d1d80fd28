package com.ihosi.planner.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.ihosi.planner.rule.Applied.Effect;
import org.jooq.JSONB;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Actions and effects as they are kept. */
final class RuleJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Effect.class, Named.class)
            .build();

    /** An effect says which one it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "did")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Applied.Lasts.class, name = "lasts"),
        @JsonSubTypes.Type(value = Applied.Spaced.class, name = "spaced"),
        @JsonSubTypes.Type(value = Applied.Blocked.class, name = "blocked"),
        @JsonSubTypes.Type(value = Applied.Approved.class, name = "approved"),
        @JsonSubTypes.Type(value = Applied.Prioritised.class, name = "prioritised"),
        @JsonSubTypes.Type(value = Applied.Capped.class, name = "capped"),
        @JsonSubTypes.Type(value = Applied.Overbookable.class, name = "overbookable"),
        @JsonSubTypes.Type(value = Applied.Offered.class, name = "offered"),
    })
    private interface Named {}

    private RuleJson() {}

    static JSONB of(Actions actions) {
        return JSONB.jsonb(JSON.writeValueAsString(actions));
    }

    static JSONB of(Effect effect) {
        return JSONB.jsonb(JSON.writerFor(Effect.class).writeValueAsString(effect));
    }

    static Actions actions(RuleType type, JSONB json) {
        return JSON.readValue(json.data(), kind(type));
    }

    static Effect effect(JSONB json) {
        return JSON.readValue(json.data(), Effect.class);
    }

    private static Class<? extends Actions> kind(RuleType type) {
        return switch (type) {
            case APPOINTMENT_DURATION -> Actions.Duration.class;
            case BUFFER_TIME -> Actions.Buffer.class;
            case SLOT_BLOCKING -> Actions.Block.class;
            case AUTO_APPROVAL -> Actions.Approval.class;
            case PRIORITY_SCHEDULING -> Actions.Priority.class;
            case CAPACITY_MANAGEMENT -> Actions.Capacity.class;
            case OVERBOOKING -> Actions.Overbooking.class;
            case WAITLIST_FILLING -> Actions.Filling.class;
        };
    }
}
