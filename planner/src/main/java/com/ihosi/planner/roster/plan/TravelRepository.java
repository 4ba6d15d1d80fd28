package com.ihosi.planner.roster.plan;

import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.TRAVEL_TIME;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;

/** Reads the registries that connect facilities, within one transaction in the platform's scope. */
final class TravelRepository {

    private static final Set<String> EMPLOYED = Set.of("active", "on_leave");

    private final DSLContext sql;

    TravelRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The ways between some facilities. */
    Travel between(Collection<Facility.Id> facilities) {
        List<UUID> ids = facilities.stream().map(Facility.Id::value).toList();
        return new Travel(sql.select(TRAVEL_TIME.FROM_FACILITY, TRAVEL_TIME.TO_FACILITY, TRAVEL_TIME.MINUTES)
                .from(TRAVEL_TIME)
                .where(TRAVEL_TIME.FROM_FACILITY.in(ids), TRAVEL_TIME.TO_FACILITY.in(ids))
                .fetchMap(
                        row -> new Travel.Way(new Facility.Id(row.value1()), new Facility.Id(row.value2())),
                        row -> row.value3()));
    }

    /** For each doctor of a facility who also works at others that are not planned: the longest way to one of those. */
    Map<Doctor.Id, Integer> longestWays(Facility.Id facility, Collection<Facility.Id> planned) {
        Condition way = TRAVEL_TIME
                .FROM_FACILITY
                .eq(facility.value())
                .and(TRAVEL_TIME.TO_FACILITY.eq(EMPLOYMENT.FACILITY_ID))
                .or(TRAVEL_TIME
                        .TO_FACILITY
                        .eq(facility.value())
                        .and(TRAVEL_TIME.FROM_FACILITY.eq(EMPLOYMENT.FACILITY_ID)));
        return sql.select(EMPLOYMENT.DOCTOR_ID.convertFrom(Doctor.Id::new), coalesce(max(TRAVEL_TIME.MINUTES), 0))
                .from(EMPLOYMENT)
                .join(TRAVEL_TIME)
                .on(way)
                .where(
                        EMPLOYMENT.DOCTOR_ID.in(colleagues(facility)),
                        EMPLOYMENT.FACILITY_ID.notIn(
                                planned.stream().map(Facility.Id::value).toList()))
                .groupBy(EMPLOYMENT.DOCTOR_ID)
                .fetchMap(Record2::value1, Record2::value2);
    }

    /** Where doctors of a facility work besides, and how many of them, during a week. */
    List<WeekPlans.Partner> partners(Facility.Id facility, Week week) {
        return sql.select(EMPLOYMENT.FACILITY_ID.convertFrom(Facility.Id::new), countDistinct(EMPLOYMENT.DOCTOR_ID))
                .from(EMPLOYMENT)
                .where(
                        EMPLOYMENT.FACILITY_ID.ne(facility.value()),
                        employedIn(week),
                        EMPLOYMENT.DOCTOR_ID.in(select(EMPLOYMENT.DOCTOR_ID)
                                .from(EMPLOYMENT)
                                .where(EMPLOYMENT.FACILITY_ID.eq(facility.value()), employedIn(week))))
                .groupBy(EMPLOYMENT.FACILITY_ID)
                .orderBy(countDistinct(EMPLOYMENT.DOCTOR_ID).desc(), EMPLOYMENT.FACILITY_ID)
                .fetch(row -> new WeekPlans.Partner(row.value1(), row.value2()));
    }

    private static Condition employedIn(Week week) {
        return EMPLOYMENT
                .STATUS
                .in(EMPLOYED)
                .and(EMPLOYMENT.STARTS_ON.le(week.lastDay()))
                .and(EMPLOYMENT.ENDS_ON.isNull().or(EMPLOYMENT.ENDS_ON.ge(week.firstDay())));
    }

    private static Select<Record1<UUID>> colleagues(Facility.Id facility) {
        return select(EMPLOYMENT.DOCTOR_ID).from(EMPLOYMENT).where(EMPLOYMENT.FACILITY_ID.eq(facility.value()));
    }
}
