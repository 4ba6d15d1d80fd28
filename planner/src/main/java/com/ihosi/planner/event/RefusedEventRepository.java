package com.ihosi.planner.event;

import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.REFUSED_EVENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.upper;

import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;

/** A facility's events that could not be acted on, within one transaction in its scope. */
final class RefusedEventRepository {

    private final DSLContext sql;
    private final UUID facility;

    RefusedEventRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility.value();
    }

    List<RefusedEvent> list(int most) {
        return sql.select(
                        OUTBOX.ID,
                        REFUSED_EVENT.CONSUMER,
                        OUTBOX.TYPE,
                        OUTBOX.SUBJECT_ID,
                        OUTBOX.OCCURRED_AT,
                        upper(REFUSED_EVENT.STATUS).convertFrom(RefusedEvent.Status::valueOf),
                        REFUSED_EVENT.ATTEMPTS,
                        REFUSED_EVENT.NEXT_ATTEMPT_AT,
                        REFUSED_EVENT.ERROR)
                .from(REFUSED_EVENT)
                .join(OUTBOX)
                .on(OUTBOX.FACILITY_ID.eq(REFUSED_EVENT.FACILITY_ID), OUTBOX.ID.eq(REFUSED_EVENT.EVENT_ID))
                .where(REFUSED_EVENT.FACILITY_ID.eq(facility), REFUSED_EVENT.STATUS.ne("left"))
                .unionAll(sql.select(
                                OUTBOX.ID,
                                inline(null, SQLDataType.CLOB),
                                OUTBOX.TYPE,
                                OUTBOX.SUBJECT_ID,
                                OUTBOX.OCCURRED_AT,
                                inline("DEAD").convertFrom(RefusedEvent.Status::valueOf),
                                OUTBOX.ATTEMPTS,
                                OUTBOX.NEXT_ATTEMPT_AT,
                                OUTBOX.ERROR)
                        .from(OUTBOX)
                        .where(OUTBOX.FACILITY_ID.eq(facility), OUTBOX.STATUS.eq("dead")))
                .orderBy(inline(1).desc())
                .limit(most)
                .fetch(mapping(RefusedEvent::new));
    }

    boolean sendAgain(RefusedEvent event, Instant now, String by) {
        if (event.consumer() == null) {
            return sql.update(OUTBOX)
                            .set(OUTBOX.STATUS, "new")
                            .set(OUTBOX.ATTEMPTS, 0)
                            .set(OUTBOX.NEXT_ATTEMPT_AT, now)
                            .where(isDead(event))
                            .execute()
                    > 0;
        }
        return sql.update(REFUSED_EVENT)
                        .set(REFUSED_EVENT.STATUS, "waiting")
                        .set(REFUSED_EVENT.ATTEMPTS, 1)
                        .set(REFUSED_EVENT.NEXT_ATTEMPT_AT, now)
                        .set(REFUSED_EVENT.DECIDED_BY, by)
                        .set(REFUSED_EVENT.DECIDED_AT, now)
                        .where(isRefused(event, event.consumer()))
                        .execute()
                > 0;
    }

    boolean leave(RefusedEvent event, Instant now, String by) {
        if (event.consumer() == null) {
            return sql.update(OUTBOX)
                            .set(OUTBOX.STATUS, "handed_on")
                            .where(isDead(event))
                            .execute()
                    > 0;
        }
        return sql.update(REFUSED_EVENT)
                        .set(REFUSED_EVENT.STATUS, "left")
                        .set(REFUSED_EVENT.DECIDED_BY, by)
                        .set(REFUSED_EVENT.DECIDED_AT, now)
                        .where(isRefused(event, event.consumer()))
                        .execute()
                > 0;
    }

    private Condition isDead(RefusedEvent event) {
        return OUTBOX.FACILITY_ID.eq(facility).and(OUTBOX.ID.eq(event.id())).and(OUTBOX.STATUS.eq("dead"));
    }

    private Condition isRefused(RefusedEvent event, String consumer) {
        return REFUSED_EVENT
                .FACILITY_ID
                .eq(facility)
                .and(REFUSED_EVENT.CONSUMER.eq(consumer))
                .and(REFUSED_EVENT.EVENT_ID.eq(event.id()));
    }
}
