package com.ihosi.planner.waitlist.desk;

import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.WAITLIST_CALL;
import static com.ihosi.schema.generated.Tables.WAITLIST_SETTING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.least;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.schema.access.Turn;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Keeps how a facility offers free times, and when its waitlist is looked at next, within one transaction in its scope. */
final class WaitlistRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    WaitlistRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Lets one after the other make offers at the facility, until the transaction ends. */
    void queue() {
        Turn.take(sql, facility.value() + "/waitlist");
    }

    WaitlistSettings settings() {
        return sql.select(
                        WAITLIST_SETTING.OFFER_MINUTES,
                        WAITLIST_SETTING.BATCH_SIZE,
                        WAITLIST_SETTING.MAX_OFFERS_PER_PATIENT,
                        WAITLIST_SETTING.QUIET_FROM,
                        WAITLIST_SETTING.QUIET_UNTIL,
                        WAITLIST_SETTING.AUTOMATIC,
                        WAITLIST_SETTING.DAYS_AHEAD,
                        WAITLIST_SETTING.ROW_VERSION)
                .from(WAITLIST_SETTING)
                .where(WAITLIST_SETTING.FACILITY_ID.eq(facility.value()))
                .fetchOptional(mapping(WaitlistSettings::new))
                .orElse(WaitlistSettings.STANDARD);
    }

    /** Keeps settings of the version that was seen; false if somebody else was faster. */
    boolean save(WaitlistSettings wanted) {
        return wanted.version() == 0 ? insert(wanted) : update(wanted);
    }

    private boolean insert(WaitlistSettings wanted) {
        return sql.insertInto(WAITLIST_SETTING)
                        .set(WAITLIST_SETTING.FACILITY_ID, facility.value())
                        .set(columns(wanted))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean update(WaitlistSettings wanted) {
        return sql.update(WAITLIST_SETTING)
                        .set(columns(wanted))
                        .set(WAITLIST_SETTING.ROW_VERSION, WAITLIST_SETTING.ROW_VERSION.plus(1))
                        .where(
                                WAITLIST_SETTING.FACILITY_ID.eq(facility.value()),
                                WAITLIST_SETTING.ROW_VERSION.eq(wanted.version()))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, Object> columns(WaitlistSettings wanted) {
        return Map.of(
                WAITLIST_SETTING.OFFER_MINUTES, wanted.offerMinutes(),
                WAITLIST_SETTING.BATCH_SIZE, wanted.batchSize(),
                WAITLIST_SETTING.MAX_OFFERS_PER_PATIENT, wanted.mostOffers(),
                WAITLIST_SETTING.QUIET_FROM, wanted.quietFrom(),
                WAITLIST_SETTING.QUIET_UNTIL, wanted.quietUntil(),
                WAITLIST_SETTING.AUTOMATIC, wanted.automatic(),
                WAITLIST_SETTING.DAYS_AHEAD, wanted.daysAhead());
    }

    /** Asks for a look at the waitlist, no later than at an instant. */
    void call(Instant due) {
        sql.insertInto(WAITLIST_CALL)
                .set(WAITLIST_CALL.FACILITY_ID, facility.value())
                .set(WAITLIST_CALL.DUE_AT, due)
                .onConflict(WAITLIST_CALL.FACILITY_ID)
                .doUpdate()
                .set(WAITLIST_CALL.DUE_AT, least(WAITLIST_CALL.DUE_AT, excluded(WAITLIST_CALL.DUE_AT)))
                .execute();
    }

    /** Takes a call that is due, putting it off until an instant at which it is due again if the look is not over; false if there is none. */
    boolean take(Instant now, Instant again) {
        return sql.update(WAITLIST_CALL)
                        .set(WAITLIST_CALL.DUE_AT, again)
                        .where(WAITLIST_CALL.FACILITY_ID.eq(facility.value()), WAITLIST_CALL.DUE_AT.le(now))
                        .execute()
                == 1;
    }

    /** Ends a call that was put off until an instant; one that came since stays. */
    void answered(Instant again) {
        sql.deleteFrom(WAITLIST_CALL)
                .where(WAITLIST_CALL.FACILITY_ID.eq(facility.value()), WAITLIST_CALL.DUE_AT.eq(again))
                .execute();
    }

    /** Doctors of the facility, in its scope. */
    static Map<Doctor.Id, Doctor> doctors(DSLContext sql, Collection<Doctor.Id> ids) {
        return sql.select(
                        DOCTOR.ID.convertFrom(Doctor.Id::new),
                        DOCTOR.CODE,
                        DOCTOR.TITLE,
                        DOCTOR.GIVEN_NAME,
                        DOCTOR.FAMILY_NAME)
                .from(DOCTOR)
                .where(DOCTOR.ID.in(
                        ids.stream().map(Doctor.Id::value).distinct().toList()))
                .fetchMap(row -> row.value1(), mapping(Doctor::new));
    }

    /** Where a look is due, in the platform's scope. */
    static List<Facility.Id> listDue(DSLContext sql, Instant now) {
        return sql.select(WAITLIST_CALL.FACILITY_ID)
                .from(WAITLIST_CALL)
                .where(WAITLIST_CALL.DUE_AT.le(now))
                .orderBy(WAITLIST_CALL.DUE_AT)
                .fetch(row -> new Facility.Id(row.value1()));
    }
}
