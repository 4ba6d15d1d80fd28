package com.ihosi.planner.roster.plan;

import static com.ihosi.schema.generated.Tables.BUSY_ELSEWHERE;
import static com.ihosi.schema.generated.Tables.DEMAND;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.ROSTER;
import static com.ihosi.schema.generated.Tables.SHIFT_SUCCESSION_BAN;
import static com.ihosi.schema.generated.Tables.SHIFT_TYPE;
import static com.ihosi.schema.generated.Tables.WISH;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;

/** Reads what a week of one facility is planned from, within one transaction in its scope. */
final class PlanningRepository {

    private static final Field<Set<UUID>> BANS = multiset(select(SHIFT_SUCCESSION_BAN.NEXT_SHIFT_TYPE_ID)
                    .from(SHIFT_SUCCESSION_BAN)
                    .where(
                            SHIFT_SUCCESSION_BAN.FACILITY_ID.eq(SHIFT_TYPE.FACILITY_ID),
                            SHIFT_SUCCESSION_BAN.SHIFT_TYPE_ID.eq(SHIFT_TYPE.ID)))
            .convertFrom(rows -> rows.intoSet(Record1::value1));

    private final DSLContext sql;
    private final Facility.Id facility;

    PlanningRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Also those that are not in use any more, because earlier duties may name them. */
    List<ShiftType> listShiftTypes() {
        return sql.select(
                        SHIFT_TYPE.ID,
                        SHIFT_TYPE.CODE,
                        SHIFT_TYPE.NAME,
                        SHIFT_TYPE.DEPARTMENT_ID.convertFrom(id -> id == null ? null : new Department.Id(id)),
                        SHIFT_TYPE.STARTS_AT,
                        SHIFT_TYPE.MINUTES,
                        SHIFT_TYPE.SKILL_ID.convertFrom(id -> id == null ? null : new Skill.Id(id)),
                        SHIFT_TYPE.COLOUR,
                        SHIFT_TYPE.ON_CALL,
                        SHIFT_TYPE.ACTIVE,
                        BANS)
                .from(SHIFT_TYPE)
                .where(SHIFT_TYPE.FACILITY_ID.eq(facility.value()))
                .orderBy(SHIFT_TYPE.DISPLAY_ORDER, SHIFT_TYPE.CODE)
                .fetch(mapping(ShiftType::new));
    }

    List<DayDemand> listDemand(Horizon horizon) {
        return sql.select(
                        DEMAND.DAY,
                        DEMAND.SHIFT_TYPE_ID,
                        DEMAND.DEPARTMENT_ID.convertFrom(Department.Id::new),
                        DEMAND.REQUIRED,
                        DEMAND.UNDER_PRICE,
                        DEMAND.OVER_PRICE)
                .from(DEMAND)
                .where(
                        DEMAND.FACILITY_ID.eq(facility.value()),
                        DEMAND.DAY.between(horizon.firstDay(), horizon.lastDay()))
                .orderBy(DEMAND.DAY, DEMAND.DEPARTMENT_ID, DEMAND.SHIFT_TYPE_ID)
                .fetch(mapping(DayDemand::new));
    }

    List<DayWish> listWishes(Horizon horizon) {
        return listWishes(horizon.first(), horizon.last());
    }

    /** The wishes of all weeks from the first to the last. */
    List<DayWish> listWishes(Week first, Week last) {
        return sql.select(
                        WISH.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        WISH.DAY,
                        WISH.SHIFT_TYPE_ID,
                        WISH.KIND.convertFrom("wants"::equals),
                        WISH.WEIGHT)
                .from(WISH)
                .where(WISH.FACILITY_ID.eq(facility.value()), WISH.DAY.between(first.firstDay(), last.lastDay()))
                .orderBy(WISH.DAY, WISH.ID)
                .fetch(mapping(DayWish::new));
    }

    /** When doctors are taken here by appointments, holds and blocks, duties aside. */
    Map<Doctor.Id, List<Span>> booked(Span within, Instant now) {
        return taken(within, now, DOCTOR_TIME.KIND.in("appointment", "block", "hold"));
    }

    /** When doctors are taken here by anything but the duties of a week's roster. */
    Map<Doctor.Id, List<Span>> takenBeside(Week week, Span within, Instant now) {
        return taken(
                within,
                now,
                DOCTOR_TIME
                        .KIND
                        .ne("duty")
                        .or(DOCTOR_TIME.SOURCE_ID.notIn(select(ROSTER.ID)
                                .from(ROSTER)
                                .where(
                                        ROSTER.FACILITY_ID.eq(facility.value()),
                                        ROSTER.FIRST_DAY.eq(week.firstDay())))));
    }

    private Map<Doctor.Id, List<Span>> taken(Span within, Instant now, Condition wanted) {
        return sql.select(
                        DOCTOR_TIME.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        DOCTOR_TIME.DURING.convertFrom(during -> new Span(during.from(), during.until())))
                .from(DOCTOR_TIME)
                .where(
                        DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                        DOCTOR_TIME.STARTS_AT.lt(within.end()),
                        DOCTOR_TIME.ENDS_AT.gt(within.start()),
                        wanted,
                        DOCTOR_TIME.KIND.ne("hold").or(DOCTOR_TIME.EXPIRES_AT.gt(now)))
                .fetchGroups(Record2::value1, Record2::value2);
    }

    /** When doctors are taken at facilities other than this one and those that are planned with it. */
    Map<Doctor.Id, List<Span>> elsewhere(Collection<Doctor.Id> doctors, Span within, Collection<Facility.Id> planned) {
        var busy = BUSY_ELSEWHERE.call(
                val(doctors.stream().map(Doctor.Id::value).toArray(UUID[]::new)),
                val(within.start()),
                val(within.end()),
                val(planned.stream().map(Facility.Id::value).toArray(UUID[]::new)));
        return sql.select(
                        busy.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        busy.DURING.convertFrom(during -> new Span(during.from(), during.until())))
                .from(busy)
                .orderBy(busy.DOCTOR_ID, busy.DURING)
                .fetchGroups(Record2::value1, Record2::value2);
    }
}
