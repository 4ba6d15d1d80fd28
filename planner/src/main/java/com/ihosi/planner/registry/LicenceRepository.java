package com.ihosi.planner.registry;

import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.LICENCE;

import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.generated.tables.records.LicenceRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps licences within one transaction in the platform's scope. */
final class LicenceRepository {

    private final DSLContext sql;

    LicenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Of each facility the one that holds on a day. */
    Map<Facility.Id, Licence> listHolding(Collection<Facility.Id> facilities, LocalDate day) {
        return sql
                .selectFrom(LICENCE)
                .where(
                        LICENCE.FACILITY_ID.in(
                                facilities.stream().map(Facility.Id::value).toList()),
                        LICENCE.STARTS_ON.le(day),
                        LICENCE.ENDS_ON.isNull().or(LICENCE.ENDS_ON.ge(day)))
                .fetch(LicenceRepository::licence)
                .stream()
                .collect(Collectors.toMap(Licence::facility, Function.identity()));
    }

    /** All of a facility, the latest first. */
    List<Licence> list(Facility.Id facility) {
        return sql.selectFrom(LICENCE)
                .where(LICENCE.FACILITY_ID.eq(facility.value()))
                .orderBy(LICENCE.STARTS_ON.desc())
                .fetch(LicenceRepository::licence);
    }

    /** All that hold on any day of a month, by facility and first day. */
    List<Licence> list(YearMonth month) {
        return sql.selectFrom(LICENCE)
                .where(
                        LICENCE.STARTS_ON.le(month.atEndOfMonth()),
                        LICENCE.ENDS_ON.isNull().or(LICENCE.ENDS_ON.ge(month.atDay(1))))
                .orderBy(LICENCE.FACILITY_ID, LICENCE.STARTS_ON)
                .fetch(LicenceRepository::licence);
    }

    private static Licence licence(LicenceRecord row) {
        return new Licence(
                new Licence.Id(row.getId()),
                new Facility.Id(row.getFacilityId()),
                Tier.of(row.getTier()),
                row.getStartsOn(),
                row.getEndsOn(),
                row.getMaxDoctors(),
                row.getMaxPatients(),
                row.getMonthlyPrice(),
                Currency.getInstance(row.getCurrency()),
                row.getTrial(),
                row.getOverdueSince());
    }

    void insert(Licence licence) {
        sql.insertInto(LICENCE)
                .set(LICENCE.FACILITY_ID, licence.facility().value())
                .set(LICENCE.ID, licence.id().value())
                .set(LICENCE.TIER, licence.tier().word())
                .set(LICENCE.STARTS_ON, licence.first())
                .set(LICENCE.ENDS_ON, licence.last())
                .set(LICENCE.MAX_DOCTORS, licence.mostDoctors())
                .set(LICENCE.MAX_PATIENTS, licence.mostPatients())
                .set(LICENCE.MONTHLY_PRICE, licence.monthlyPrice())
                .set(LICENCE.CURRENCY, licence.currency().getCurrencyCode())
                .set(LICENCE.TRIAL, licence.trial())
                .execute();
    }

    /** Makes what begins on a day anew, if anything does: somebody thought better of it. */
    boolean replace(Licence licence) {
        return sql.update(LICENCE)
                        .set(LICENCE.TIER, licence.tier().word())
                        .set(LICENCE.ENDS_ON, licence.last())
                        .set(LICENCE.MAX_DOCTORS, licence.mostDoctors())
                        .set(LICENCE.MAX_PATIENTS, licence.mostPatients())
                        .set(LICENCE.MONTHLY_PRICE, licence.monthlyPrice())
                        .set(LICENCE.CURRENCY, licence.currency().getCurrencyCode())
                        .set(LICENCE.TRIAL, licence.trial())
                        .where(
                                LICENCE.FACILITY_ID.eq(licence.facility().value()),
                                LICENCE.STARTS_ON.eq(licence.first()))
                        .execute()
                == 1;
    }

    /** Lets what holds end the day before another begins. */
    void endBefore(Facility.Id facility, LocalDate first) {
        sql.update(LICENCE)
                .set(LICENCE.ENDS_ON, first.minusDays(1))
                .where(
                        LICENCE.FACILITY_ID.eq(facility.value()),
                        LICENCE.STARTS_ON.lt(first),
                        LICENCE.ENDS_ON.isNull().or(LICENCE.ENDS_ON.ge(first)))
                .execute();
    }

    void setOverdue(Licence licence, @Nullable LocalDate since) {
        sql.update(LICENCE)
                .set(LICENCE.OVERDUE_SINCE, since)
                .where(
                        LICENCE.FACILITY_ID.eq(licence.facility().value()),
                        LICENCE.ID.eq(licence.id().value()))
                .execute();
    }

    /** What the facility itself reads of its limits. */
    void setLimits(Licence licence) {
        sql.update(FACILITY)
                .set(FACILITY.SUBSCRIPTION_TIER, licence.tier().word())
                .set(FACILITY.MAX_DOCTORS, licence.mostDoctors())
                .set(FACILITY.MAX_PATIENTS, licence.mostPatients())
                .where(FACILITY.ID.eq(licence.facility().value()))
                .execute();
    }
}
