package com.ihosi.planner.event;

import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.REFUSED_EVENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;

/** The outbox as the relay sees it: that of every facility, in the platform's scope. */
final class OutboxRepository {

    private static final int MOST_CLEANED = 20_000;

    private final DSLContext sql;

    OutboxRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Where events wait to be handed on. */
    List<Facility.Id> listWaiting(Instant now) {
        return sql.selectDistinct(OUTBOX.FACILITY_ID.convertFrom(Facility.Id::new))
                .from(OUTBOX)
                .where(OUTBOX.STATUS.eq("new"), OUTBOX.NEXT_ATTEMPT_AT.le(now))
                .fetch(Record1::value1);
    }

    /** A facility's events that wait, the earliest first. */
    List<StoredEvent> list(Facility.Id facility, Instant now, int most) {
        return sql.select(
                        OUTBOX.ID,
                        OUTBOX.TYPE,
                        OUTBOX.PAYLOAD.convertFrom(JSONB::data),
                        OUTBOX.OCCURRED_AT,
                        OUTBOX.ATTEMPTS)
                .from(OUTBOX)
                .where(OUTBOX.FACILITY_ID.eq(facility.value()), OUTBOX.STATUS.eq("new"), OUTBOX.NEXT_ATTEMPT_AT.le(now))
                .orderBy(OUTBOX.ID)
                .limit(most)
                .fetch(mapping(StoredEvent::new));
    }

    void markHandedOn(Facility.Id facility, Collection<UUID> events, Instant now) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATUS, "handed_on")
                .set(OUTBOX.HANDED_ON_AT, now)
                .setNull(OUTBOX.ERROR)
                .where(OUTBOX.FACILITY_ID.eq(facility.value()), OUTBOX.ID.in(events))
                .execute();
    }

    /** Notes a failed attempt to read an event; after the last one it waits for a person. */
    void refuse(Facility.Id facility, StoredEvent event, String error, Instant now) {
        int attempt = event.attempts() + 1;
        sql.update(OUTBOX)
                .set(OUTBOX.STATUS, Pauses.after(attempt).isPresent() ? "new" : "dead")
                .set(OUTBOX.ATTEMPTS, attempt)
                .set(
                        OUTBOX.NEXT_ATTEMPT_AT,
                        Pauses.after(attempt).map(now::plus).orElse(now))
                .set(OUTBOX.ERROR, error)
                .where(OUTBOX.FACILITY_ID.eq(facility.value()), OUTBOX.ID.eq(event.id()))
                .execute();
    }

    /** Removes events that were handed on before a moment and that nobody is asked about any more, some at once. */
    int clean(Instant before) {
        return sql.deleteFrom(OUTBOX)
                .where(row(OUTBOX.FACILITY_ID, OUTBOX.ID)
                        .in(select(OUTBOX.FACILITY_ID, OUTBOX.ID)
                                .from(OUTBOX)
                                .where(
                                        OUTBOX.STATUS.eq("handed_on"),
                                        OUTBOX.HANDED_ON_AT.lt(before),
                                        notExists(selectOne()
                                                .from(REFUSED_EVENT)
                                                .where(
                                                        REFUSED_EVENT.FACILITY_ID.eq(OUTBOX.FACILITY_ID),
                                                        REFUSED_EVENT.EVENT_ID.eq(OUTBOX.ID),
                                                        REFUSED_EVENT.STATUS.ne("left"))))
                                .limit(MOST_CLEANED)))
                .execute();
    }
}
