package com.ihosi.planner.event;

import static com.ihosi.schema.generated.Tables.CONSUMED_EVENT;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.REFUSED_EVENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.selectOne;

import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** What consumers have seen of a facility's events, and what they refused, in its scope. */
final class DeliveryRepository {

    /** An event that a consumer is to be asked again about. */
    record Due(String consumer, int attempts, StoredEvent event) {}

    private static final int MOST_DUE = 100;

    private final DSLContext sql;
    private final UUID facility;

    DeliveryRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility.value();
    }

    /** Whether the consumer has acted on it, or is asked again by itself. */
    boolean isKnown(String consumer, UUID event) {
        return sql.fetchExists(selectOne()
                .from(CONSUMED_EVENT)
                .where(
                        CONSUMED_EVENT.FACILITY_ID.eq(facility),
                        CONSUMED_EVENT.CONSUMER.eq(consumer),
                        CONSUMED_EVENT.EVENT_ID.eq(event))
                .unionAll(selectOne().from(REFUSED_EVENT).where(isRefused(consumer, event))));
    }

    void consumed(String consumer, UUID event, Instant now) {
        sql.insertInto(CONSUMED_EVENT)
                .set(CONSUMED_EVENT.FACILITY_ID, facility)
                .set(CONSUMED_EVENT.CONSUMER, consumer)
                .set(CONSUMED_EVENT.EVENT_ID, event)
                .set(CONSUMED_EVENT.CONSUMED_AT, now)
                .onConflictDoNothing()
                .execute();
        sql.deleteFrom(REFUSED_EVENT).where(isRefused(consumer, event)).execute();
    }

    /** Notes that a consumer refused an event for the so many-th time; after the last one it waits for a person. */
    void refused(String consumer, UUID event, int attempt, String error, Instant now) {
        sql.insertInto(REFUSED_EVENT)
                .set(REFUSED_EVENT.FACILITY_ID, facility)
                .set(REFUSED_EVENT.CONSUMER, consumer)
                .set(REFUSED_EVENT.EVENT_ID, event)
                .set(REFUSED_EVENT.STATUS, Pauses.after(attempt).isPresent() ? "waiting" : "dead")
                .set(REFUSED_EVENT.ATTEMPTS, attempt)
                .set(
                        REFUSED_EVENT.NEXT_ATTEMPT_AT,
                        Pauses.after(attempt).map(now::plus).orElse(now))
                .set(REFUSED_EVENT.ERROR, error)
                .set(REFUSED_EVENT.REFUSED_AT, now)
                .onConflict(REFUSED_EVENT.FACILITY_ID, REFUSED_EVENT.CONSUMER, REFUSED_EVENT.EVENT_ID)
                .doUpdate()
                .set(REFUSED_EVENT.STATUS, excluded(REFUSED_EVENT.STATUS))
                .set(REFUSED_EVENT.ATTEMPTS, excluded(REFUSED_EVENT.ATTEMPTS))
                .set(REFUSED_EVENT.NEXT_ATTEMPT_AT, excluded(REFUSED_EVENT.NEXT_ATTEMPT_AT))
                .set(REFUSED_EVENT.ERROR, excluded(REFUSED_EVENT.ERROR))
                .execute();
    }

    /** What consumers of some names are to be asked again about by now. */
    List<Due> listDue(List<String> consumers, Instant now) {
        return sql.select(
                        REFUSED_EVENT.CONSUMER,
                        REFUSED_EVENT.ATTEMPTS,
                        OUTBOX.ID,
                        OUTBOX.TYPE,
                        OUTBOX.PAYLOAD.convertFrom(JSONB::data),
                        OUTBOX.OCCURRED_AT,
                        OUTBOX.ATTEMPTS)
                .from(REFUSED_EVENT)
                .join(OUTBOX)
                .on(OUTBOX.FACILITY_ID.eq(REFUSED_EVENT.FACILITY_ID), OUTBOX.ID.eq(REFUSED_EVENT.EVENT_ID))
                .where(
                        REFUSED_EVENT.FACILITY_ID.eq(facility),
                        REFUSED_EVENT.STATUS.eq("waiting"),
                        REFUSED_EVENT.NEXT_ATTEMPT_AT.le(now),
                        REFUSED_EVENT.CONSUMER.in(consumers))
                .orderBy(REFUSED_EVENT.EVENT_ID)
                .limit(MOST_DUE)
                .fetch(mapping((consumer, attempts, id, type, payload, at, read) ->
                        new Due(consumer, attempts, new StoredEvent(id, type, payload, at, read))));
    }

    int clean(Instant before) {
        return sql.deleteFrom(CONSUMED_EVENT)
                .where(CONSUMED_EVENT.FACILITY_ID.eq(facility), CONSUMED_EVENT.CONSUMED_AT.lt(before))
                .execute();
    }

    /** Where somebody is to be asked again by now; in the platform's scope. */
    static List<Facility.Id> listAsking(DSLContext sql, Instant now) {
        return sql.selectDistinct(REFUSED_EVENT.FACILITY_ID.convertFrom(Facility.Id::new))
                .from(REFUSED_EVENT)
                .where(REFUSED_EVENT.STATUS.eq("waiting"), REFUSED_EVENT.NEXT_ATTEMPT_AT.le(now))
                .fetch(row -> row.value1());
    }

    private Condition isRefused(String consumer, UUID event) {
        return REFUSED_EVENT
                .FACILITY_ID
                .eq(facility)
                .and(REFUSED_EVENT.CONSUMER.eq(consumer))
                .and(REFUSED_EVENT.EVENT_ID.eq(event));
    }
}
