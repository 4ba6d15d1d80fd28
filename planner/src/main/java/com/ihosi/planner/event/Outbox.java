package com.ihosi.planner.event;

import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import com.ihosi.schema.access.Prepared;
import com.ihosi.schema.access.RoundTrip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/** Keeps events until they are handed on. */
public final class Outbox {

    private static final Prepared<?> APPENDING = Prepared.insertion(
            OUTBOX,
            OUTBOX.FACILITY_ID,
            OUTBOX.TYPE,
            OUTBOX.SUBJECT_ID,
            OUTBOX.PAYLOAD,
            OUTBOX.OCCURRED_AT,
            OUTBOX.NEXT_ATTEMPT_AT);

    private Outbox() {}

    /**
     * Appends an event in the transaction, in its facility's scope, that makes it true, and asks for a look at the appointments that it may
     * disturb.
     */
    public static void append(DSLContext sql, PlannerEvent event, Instant now) {
        RoundTrip trip = new RoundTrip(sql);
        append(trip, event, now);
        trip.send();
    }

    /** Appends an event by a round trip. */
    public static void append(RoundTrip trip, PlannerEvent event, Instant now) {
        trip.run(
                APPENDING,
                new Prepared.Values()
                        .set(OUTBOX.FACILITY_ID, event.facility().value())
                        .set(OUTBOX.TYPE, event.type())
                        .set(OUTBOX.SUBJECT_ID, event.subject())
                        .set(OUTBOX.PAYLOAD, JSONB.jsonb(EventJson.write(event)))
                        .set(OUTBOX.OCCURRED_AT, now)
                        .set(OUTBOX.NEXT_ATTEMPT_AT, now));
        event.disturbance().ifPresent(disturbance -> ask(trip, disturbance, now));
    }

    private static void ask(RoundTrip trip, PlannerEvent.Disturbance disturbance, Instant now) {
        LocalDate first = disturbance.first();
        // Nowhere is it still the day before yesterday.
        LocalDate from =
                first == null ? LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1) : first;
        trip.ask(trip.sql()
                .select(field(
                        "ask_for_conflict_check({0}, {1}, {2}, {3}, {4})::text",
                        SQLDataType.CLOB,
                        val(disturbance.doctor(), SQLDataType.UUID),
                        val(from),
                        val(disturbance.last(), SQLDataType.LOCALDATE),
                        val(disturbance.everywhere()),
                        val(now, OUTBOX.OCCURRED_AT))));
    }
}
