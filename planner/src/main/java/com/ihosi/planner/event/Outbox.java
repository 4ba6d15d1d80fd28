package com.ihosi.planner.event;

import static com.ihosi.schema.generated.Tables.OUTBOX;

import com.fasterxml.jackson.annotation.JsonValue;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.generated.Routines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /**
     * Appends an event in the transaction, in its facility's scope, that makes it true, and asks for a look at the appointments that it may
     * disturb.
     */
    public static void append(DSLContext sql, PlannerEvent event, Instant now) {
        sql.insertInto(OUTBOX)
                .set(OUTBOX.FACILITY_ID, event.facility().value())
                .set(OUTBOX.TYPE, event.type())
                .set(OUTBOX.SUBJECT_ID, event.subject())
                .set(OUTBOX.PAYLOAD, JSONB.jsonb(JSON.writeValueAsString(event)))
                .set(OUTBOX.OCCURRED_AT, now)
                .set(OUTBOX.NEXT_ATTEMPT_AT, now)
                .execute();
        event.disturbance().ifPresent(disturbance -> ask(sql, disturbance, now));
    }

    private static void ask(DSLContext sql, PlannerEvent.Disturbance disturbance, Instant now) {
        LocalDate first = disturbance.first();
        // Nowhere is it still the day before yesterday.
        LocalDate from =
                first == null ? LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1) : first;
        Routines.askForConflictCheck(
                sql.configuration(), disturbance.doctor(), from, disturbance.last(), disturbance.everywhere(), now);
    }
}
