package com.ihosi.planner.hours;

import static com.ihosi.schema.generated.Tables.BUSY_ELSEWHERE;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.generated.Routines;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;

/** Keeps blocks among the doctors' taken time, within one transaction in a facility's scope. */
final class BlockRepository {

    private static final String BLOCK = "block";

    private final DSLContext sql;
    private final Facility.Id facility;

    BlockRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    List<Block> list(Doctor.Id doctor, Span within) {
        return sql.select(
                        DOCTOR_TIME.ID.convertFrom(Block.Id::new),
                        DOCTOR_TIME.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        DOCTOR_TIME.DURING.convertFrom(during -> new Span(during.from(), during.until())),
                        coalesce(DOCTOR_TIME.NOTE, inline("")))
                .from(DOCTOR_TIME)
                .where(
                        DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                        DOCTOR_TIME.DOCTOR_ID.eq(doctor.value()),
                        DOCTOR_TIME.KIND.eq(BLOCK),
                        DOCTOR_TIME.STARTS_AT.lt(within.end()),
                        DOCTOR_TIME.ENDS_AT.gt(within.start()))
                .orderBy(DOCTOR_TIME.STARTS_AT)
                .fetch(mapping(Block::new));
    }

    /** When a doctor is taken at other facilities. */
    List<Span> elsewhere(Doctor.Id doctor, Span within) {
        var busy = BUSY_ELSEWHERE.call(
                val(new UUID[] {doctor.value()}), val(within.start()), val(within.end()), val(new UUID[0]));
        return sql.select(busy.DURING.convertFrom(during -> new Span(during.from(), during.until())))
                .from(busy)
                .orderBy(busy.DURING)
                .fetch(Record1::value1);
    }

    /** Takes the time in the normal lane; what is there already is in the way, but for holds that have expired. */
    void insert(Block block) {
        Routines.removeExpiredHolds(sql.configuration(), block.doctor().value(), null);
        sql.insertInto(DOCTOR_TIME)
                .set(DOCTOR_TIME.DOCTOR_ID, block.doctor().value())
                .set(DOCTOR_TIME.ID, block.id().value())
                .set(DOCTOR_TIME.FACILITY_ID, facility.value())
                .set(DOCTOR_TIME.KIND, BLOCK)
                .set(
                        DOCTOR_TIME.DURING,
                        new TimeRange(block.during().start(), block.during().end()))
                .set(DOCTOR_TIME.NOTE, block.note())
                .execute();
    }

    /** Whether something at this facility takes some of the time in the normal lane. */
    boolean isTaken(Doctor.Id doctor, Span during) {
        return sql.fetchExists(selectOne()
                .from(DOCTOR_TIME)
                .where(
                        DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                        DOCTOR_TIME.DOCTOR_ID.eq(doctor.value()),
                        DOCTOR_TIME.LANE.eq(0),
                        DOCTOR_TIME.STARTS_AT.lt(during.end()),
                        DOCTOR_TIME.ENDS_AT.gt(during.start())));
    }

    /** Whether it was still there. */
    boolean delete(Block block) {
        return sql.deleteFrom(DOCTOR_TIME)
                        .where(
                                DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                                DOCTOR_TIME.DOCTOR_ID.eq(block.doctor().value()),
                                DOCTOR_TIME.ID.eq(block.id().value()),
                                DOCTOR_TIME.KIND.eq(BLOCK))
                        .execute()
                > 0;
    }
}
