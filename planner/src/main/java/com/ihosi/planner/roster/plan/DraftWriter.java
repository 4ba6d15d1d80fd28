package com.ihosi.planner.roster.plan;

import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.DUTY;
import static com.ihosi.schema.generated.Tables.ROSTER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.generated.Routines;
import com.ihosi.schema.generated.tables.records.DutyRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes rosters of one facility, within one transaction in its scope. */
final class DraftWriter {

    private final DSLContext sql;
    private final Facility.Id facility;
    private final Instant now;

    DraftWriter(DSLContext sql, Facility.Id facility, Instant now) {
        this.sql = sql;
        this.facility = facility;
        this.now = now;
    }

    /**
     * Writes a new draft of a week; one that is made by hand has neither score nor run.
     *
     * @param published as it was read for the draft, which is stale as soon as that has another version
     */
    StoredRoster.Id insert(
            Week week,
            Optional<StoredRoster> published,
            List<StoredDuty> duties,
            @Nullable Score score,
            @Nullable UUID run,
            Account.@Nullable Id by) {
        UUID id = sql.insertInto(ROSTER)
                .set(ROSTER.FACILITY_ID, facility.value())
                .set(ROSTER.FIRST_DAY, week.firstDay())
                .set(ROSTER.DAYS, Week.DAYS)
                .set(ROSTER.STATUS, "draft")
                .set(
                        ROSTER.BASED_ON_ROSTER_ID,
                        published.map(roster -> roster.id().value()).orElse(null))
                .set(
                        ROSTER.BASED_ON_VERSION,
                        published.map(StoredRoster::version).orElse(null))
                .set(ROSTER.SOLVE_RUN_ID, run)
                .set(ROSTER.HARD, score == null ? null : score.hard())
                .set(ROSTER.MEDIUM, score == null ? null : score.medium())
                .set(ROSTER.SOFT, score == null ? null : score.soft())
                .set(ROSTER.CREATED_BY, by == null ? null : by.value())
                .set(ROSTER.CREATED_AT, now)
                .returningResult(ROSTER.ID)
                .fetchSingle(row -> row.value1());
        add(new StoredRoster.Id(id), duties);
        return new StoredRoster.Id(id);
    }

    private void add(StoredRoster.Id roster, List<StoredDuty> duties) {
        sql.batchInsert(duties.stream()
                        .map(duty -> record(roster.value(), duty))
                        .toList())
                .execute();
    }

    /** Exchanges duties of a draft; what its run had reached does not hold any more. */
    void exchange(StoredRoster.Id draft, List<StoredDuty> gone, List<StoredDuty> added) {
        for (StoredDuty duty : gone) {
            sql.deleteFrom(DUTY)
                    .where(
                            of(draft),
                            DUTY.DOCTOR_ID.eq(duty.doctor().value()),
                            DUTY.DAY.eq(duty.day()),
                            DUTY.SHIFT_TYPE_ID.eq(duty.type()))
                    .execute();
        }
        add(draft, added);
        sql.update(ROSTER)
                .set(ROSTER.ROW_VERSION, ROSTER.ROW_VERSION.plus(1))
                .setNull(ROSTER.HARD)
                .setNull(ROSTER.MEDIUM)
                .setNull(ROSTER.SOFT)
                .where(is(draft))
                .execute();
    }

    private DutyRecord record(UUID roster, StoredDuty duty) {
        DutyRecord row = sql.newRecord(DUTY);
        row.setFacilityId(facility.value());
        row.setRosterId(roster);
        row.setDoctorId(duty.doctor().value());
        row.setDay(duty.day());
        row.setShiftTypeId(duty.type());
        row.setDepartmentId(duty.department().value());
        row.setDuring(new TimeRange(duty.during().start(), duty.during().end()));
        row.setPinned(duty.pinned());
        return row;
    }

    void keep(StoredRoster.Id draft, String name) {
        sql.update(ROSTER).set(ROSTER.NAME, name).where(is(draft)).execute();
    }

    void discard(StoredRoster.Id draft) {
        sql.update(ROSTER).set(ROSTER.STATUS, "discarded").where(is(draft)).execute();
    }

    /** Puts a published roster away and frees the time of its duties. */
    void supersede(StoredRoster.Id published) {
        sql.update(ROSTER).set(ROSTER.STATUS, "superseded").where(is(published)).execute();
        sql.deleteFrom(DOCTOR_TIME)
                .where(
                        DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                        DOCTOR_TIME.SOURCE_ID.eq(published.value()),
                        DOCTOR_TIME.KIND.eq("duty"))
                .execute();
    }

    /** Frees the time of duties of a published roster. */
    void freeTime(StoredRoster.Id published, List<StoredDuty> duties) {
        for (StoredDuty duty : duties) {
            sql.deleteFrom(DOCTOR_TIME)
                    .where(
                            DOCTOR_TIME.FACILITY_ID.eq(facility.value()),
                            DOCTOR_TIME.SOURCE_ID.eq(published.value()),
                            DOCTOR_TIME.KIND.eq("duty"),
                            DOCTOR_TIME.DOCTOR_ID.eq(duty.doctor().value()),
                            DOCTOR_TIME.STARTS_AT.eq(duty.during().start()))
                    .execute();
        }
    }

    void markPublished(StoredRoster.Id draft, Account.@Nullable Id by) {
        sql.update(ROSTER)
                .set(ROSTER.STATUS, "published")
                .set(ROSTER.PUBLISHED_BY, by == null ? null : by.value())
                .set(ROSTER.PUBLISHED_AT, now)
                .where(is(draft))
                .execute();
    }

    /** A duty for which the doctor was not free. */
    record Refused(Doctor.Id doctor, LocalDate day, boolean here) {}

    /** Takes the doctors' time for a roster's duties, in the same order for everybody, and returns what was taken already. */
    List<Refused> takeTime(StoredRoster.Id roster) {
        insertFree(roster);
        List<Refused> refused = listRefused(roster);
        if (refused.isEmpty()) {
            return refused;
        }
        refused.stream()
                .map(Refused::doctor)
                .distinct()
                .forEach(doctor -> Routines.removeExpiredHolds(sql.configuration(), doctor.value(), null));
        insertFree(roster);
        return listRefused(roster);
    }

    private void insertFree(StoredRoster.Id roster) {
        sql.insertInto(
                        DOCTOR_TIME,
                        DOCTOR_TIME.DOCTOR_ID,
                        DOCTOR_TIME.FACILITY_ID,
                        DOCTOR_TIME.KIND,
                        DOCTOR_TIME.LANE,
                        DOCTOR_TIME.DURING,
                        DOCTOR_TIME.SOURCE_ID)
                .select(select(
                                DUTY.DOCTOR_ID,
                                DUTY.FACILITY_ID,
                                inline("duty"),
                                inline(-1),
                                DUTY.DURING,
                                DUTY.ROSTER_ID)
                        .from(DUTY)
                        .where(of(roster), isNotTaken())
                        .orderBy(DUTY.DOCTOR_ID, DUTY.STARTS_AT))
                .onConflictDoNothing()
                .execute();
    }

    private List<Refused> listRefused(StoredRoster.Id roster) {
        Condition here = DSL.exists(selectOne()
                .from(DOCTOR_TIME)
                .where(
                        DOCTOR_TIME.FACILITY_ID.eq(DUTY.FACILITY_ID),
                        DOCTOR_TIME.DOCTOR_ID.eq(DUTY.DOCTOR_ID),
                        DOCTOR_TIME.LANE.eq(-1),
                        DOCTOR_TIME.STARTS_AT.lt(DUTY.ENDS_AT),
                        DOCTOR_TIME.ENDS_AT.gt(DUTY.STARTS_AT)));
        return sql.select(DUTY.DOCTOR_ID, DUTY.DAY, DSL.field(here))
                .from(DUTY)
                .where(of(roster), isNotTaken())
                .orderBy(DUTY.DAY, DUTY.DOCTOR_ID)
                .fetch(row -> new Refused(new Doctor.Id(row.value1()), row.value2(), row.value3()));
    }

    private static Condition isNotTaken() {
        return notExists(selectOne()
                .from(DOCTOR_TIME)
                .where(
                        DOCTOR_TIME.FACILITY_ID.eq(DUTY.FACILITY_ID),
                        DOCTOR_TIME.SOURCE_ID.eq(DUTY.ROSTER_ID),
                        DOCTOR_TIME.DOCTOR_ID.eq(DUTY.DOCTOR_ID),
                        DOCTOR_TIME.STARTS_AT.eq(DUTY.STARTS_AT)));
    }

    private Condition is(StoredRoster.Id roster) {
        return ROSTER.FACILITY_ID.eq(facility.value()).and(ROSTER.ID.eq(roster.value()));
    }

    private Condition of(StoredRoster.Id roster) {
        return DUTY.FACILITY_ID.eq(facility.value()).and(DUTY.ROSTER_ID.eq(roster.value()));
    }
}
