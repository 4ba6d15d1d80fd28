package com.ihosi.planner.overbooking.session;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.NO_SHOW_PREDICTION;
import static com.ihosi.schema.generated.Tables.OVERBOOKING_PLACE;
import static com.ihosi.schema.generated.Tables.OVERBOOKING_SETTING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.overbooking.Weights;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Turn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What is kept of a facility's overbooking, within one transaction in its scope. */
final class OverbookingRepository {

    private static final int PAST_DAYS = 365;

    private final DSLContext sql;
    private final Facility.Id facility;

    OverbookingRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    OverbookingSettings settings() {
        return sql.select(
                        row(
                                        OVERBOOKING_SETTING.WAIT_WEIGHT,
                                        OVERBOOKING_SETTING.IDLE_WEIGHT,
                                        OVERBOOKING_SETTING.OVERTIME_WEIGHT)
                                .mapping(Weights::new),
                        OVERBOOKING_SETTING.MAX_PER_SESSION,
                        OVERBOOKING_SETTING.MAX_PER_SLOT,
                        OVERBOOKING_SETTING.MOST_EXTRA_WAIT,
                        OVERBOOKING_SETTING.AUTOMATIC,
                        OVERBOOKING_SETTING.ROW_VERSION)
                .from(OVERBOOKING_SETTING)
                .where(OVERBOOKING_SETTING.FACILITY_ID.eq(facility.value()))
                .fetchOptional(mapping(OverbookingSettings::new))
                .orElse(OverbookingSettings.STANDARD);
    }

    /** Lets one after the other open places at the facility, until the transaction ends. */
    void queue() {
        Turn.take(sql, facility.value() + "/overbooking");
    }

    /** Keeps settings of the version that was seen; false if somebody else was faster. */
    boolean save(OverbookingSettings wanted) {
        return wanted.version() == 0 ? insert(wanted) : update(wanted);
    }

    private boolean insert(OverbookingSettings wanted) {
        return sql.insertInto(OVERBOOKING_SETTING)
                        .set(OVERBOOKING_SETTING.FACILITY_ID, facility.value())
                        .set(columns(wanted))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean update(OverbookingSettings wanted) {
        return sql.update(OVERBOOKING_SETTING)
                        .set(columns(wanted))
                        .set(OVERBOOKING_SETTING.ROW_VERSION, OVERBOOKING_SETTING.ROW_VERSION.plus(1))
                        .where(
                                OVERBOOKING_SETTING.FACILITY_ID.eq(facility.value()),
                                OVERBOOKING_SETTING.ROW_VERSION.eq(wanted.version()))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, Object> columns(OverbookingSettings wanted) {
        return Map.of(
                OVERBOOKING_SETTING.WAIT_WEIGHT, wanted.weights().waiting(),
                OVERBOOKING_SETTING.IDLE_WEIGHT, wanted.weights().idle(),
                OVERBOOKING_SETTING.OVERTIME_WEIGHT, wanted.weights().overtime(),
                OVERBOOKING_SETTING.MAX_PER_SESSION, wanted.perSession(),
                OVERBOOKING_SETTING.MAX_PER_SLOT, wanted.perSlot(),
                OVERBOOKING_SETTING.MOST_EXTRA_WAIT, wanted.extraMinutes(),
                OVERBOOKING_SETTING.AUTOMATIC, wanted.automatic());
    }

    /** How often patients did not come in the year before an instant. */
    PlainRate rate(Instant now) {
        return sql.select(count(), count().filterWhere(APPOINTMENT.STATUS.eq("noshow")))
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT.STARTS_AT.ge(now.minus(PAST_DAYS, ChronoUnit.DAYS)),
                        APPOINTMENT.STARTS_AT.lt(now),
                        APPOINTMENT.STATUS.in("fulfilled", "noshow"))
                .fetchSingle(found -> new PlainRate(found.value1(), found.value2()));
    }

    /** The risks of those appointments that have one. */
    Map<UUID, Double> risks(Collection<UUID> appointments) {
        return sql.select(NO_SHOW_PREDICTION.APPOINTMENT_ID, NO_SHOW_PREDICTION.RISK)
                .from(NO_SHOW_PREDICTION)
                .where(
                        NO_SHOW_PREDICTION.FACILITY_ID.eq(facility.value()),
                        NO_SHOW_PREDICTION.APPOINTMENT_ID.in(appointments))
                .fetchMap(NO_SHOW_PREDICTION.APPOINTMENT_ID, NO_SHOW_PREDICTION.RISK);
    }

    /** The places that begin within a time. */
    List<OverbookingPlace> places(Span within) {
        return sql.select(
                        OVERBOOKING_PLACE.ID.convertFrom(OverbookingPlace.Id::new),
                        OVERBOOKING_PLACE.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        row(OVERBOOKING_PLACE.STARTS_AT, OVERBOOKING_PLACE.ENDS_AT)
                                .mapping(Span::new),
                        OVERBOOKING_PLACE.LANE,
                        ACCOUNT.DISPLAY_NAME.convertFrom(Optional::ofNullable),
                        OVERBOOKING_PLACE.OPENED_AT)
                .from(OVERBOOKING_PLACE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(OVERBOOKING_PLACE.OPENED_BY))
                .where(
                        OVERBOOKING_PLACE.FACILITY_ID.eq(facility.value()),
                        OVERBOOKING_PLACE.STARTS_AT.ge(within.start()),
                        OVERBOOKING_PLACE.STARTS_AT.lt(within.end()))
                .orderBy(OVERBOOKING_PLACE.STARTS_AT, OVERBOOKING_PLACE.LANE)
                .fetch(mapping(OverbookingPlace::new));
    }

    void insert(Doctor.Id doctor, Span during, int lane, Optional<Account.Id> by, Instant now) {
        sql.insertInto(OVERBOOKING_PLACE)
                .set(OVERBOOKING_PLACE.FACILITY_ID, facility.value())
                .set(OVERBOOKING_PLACE.DOCTOR_ID, doctor.value())
                .set(OVERBOOKING_PLACE.STARTS_AT, during.start())
                .set(OVERBOOKING_PLACE.ENDS_AT, during.end())
                .set(OVERBOOKING_PLACE.LANE, lane)
                .set(OVERBOOKING_PLACE.OPENED_BY, by.map(Account.Id::value).orElse(null))
                .set(OVERBOOKING_PLACE.OPENED_AT, now)
                .execute();
    }

    /** Takes a place away; none if there is no such place any more. */
    Optional<Doctor.Id> delete(OverbookingPlace.Id id) {
        return sql.deleteFrom(OVERBOOKING_PLACE)
                .where(OVERBOOKING_PLACE.FACILITY_ID.eq(facility.value()), OVERBOOKING_PLACE.ID.eq(id.value()))
                .returningResult(OVERBOOKING_PLACE.DOCTOR_ID)
                .fetchOptional(found -> new Doctor.Id(found.value1()));
    }
}
