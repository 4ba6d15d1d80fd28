package com.ihosi.schema.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/** A turn at something that no row stands for: one transaction after the other has it, each until it ends. */
public final class Turn {

    private static final Param<String> OF = param("of", String.class);

    private static final Prepared<Select<Record1<Boolean>>> WAITING = Prepared.of(
            select(field("pg_advisory_xact_lock(hashtextextended({0}, 0)) is null", SQLDataType.BOOLEAN, OF)));

    private Turn() {}

    /**
     * Waits for the turn.
     *
     * @param of what it is at, the same for all who are not to be at it at once
     */
    public static void take(DSLContext sql, String of) {
        RoundTrip trip = new RoundTrip(sql);
        take(trip, of);
        trip.send();
    }

    /** Waits for the turn at this place of a round trip. */
    public static void take(RoundTrip trip, String of) {
        trip.ask(WAITING, new Prepared.Values().set(OF, of));
    }
}
