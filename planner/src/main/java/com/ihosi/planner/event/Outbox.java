package com.ihosi.planner.event;

import static com.ihosi.schema.generated.Tables.OUTBOX;

import com.fasterxml.jackson.annotation.JsonValue;
import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** Keeps events until they are handed on. */
public final class Outbox {

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Facility.Id.class, PlainId.class).build();

    /** A typed id is written as its bare value. */
    private interface PlainId {

        @JsonValue
        UUID value();
    }

    private Outbox() {}

    /** Appends an event in the transaction, in its facility's scope, that makes it true. */
    public static void append(DSLContext sql, PlannerEvent event, Instant now) {
        sql.insertInto(OUTBOX)
                .set(OUTBOX.FACILITY_ID, event.facility().value())
                .set(OUTBOX.TYPE, event.type())
                .set(OUTBOX.SUBJECT_ID, event.subject())
                .set(OUTBOX.PAYLOAD, JSONB.jsonb(JSON.writeValueAsString(event)))
                .set(OUTBOX.OCCURRED_AT, now)
                .set(OUTBOX.NEXT_ATTEMPT_AT, now)
                .execute();
    }
}
