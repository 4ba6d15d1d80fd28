package com.ihosi.planner.registry;

import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.FACILITY_SIZES;
import static com.ihosi.schema.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.registry.RegisteredFacility.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Keeps facilities within one transaction in the platform's scope. */
final class RegistryRepository {

    private final DSLContext sql;

    RegistryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Those whose name, address, city, code or group has the text in it, by name. */
    List<RegisteredFacility> search(String text, LocalDate today) {
        return list(
                text.isBlank()
                        ? noCondition()
                        : FACILITY.NAME
                                .containsIgnoreCase(text)
                                .or(FACILITY.SLUG.containsIgnoreCase(text))
                                .or(FACILITY.CITY.containsIgnoreCase(text))
                                .or(FACILITY.CODE.containsIgnoreCase(text))
                                .or(TENANT.NAME.containsIgnoreCase(text)),
                today);
    }

    Optional<RegisteredFacility> find(Facility.Id id, LocalDate today) {
        return list(FACILITY.ID.eq(id.value()), today).stream().findFirst();
    }

    private List<RegisteredFacility> list(Condition condition, LocalDate today) {
        var rows = sql.select(
                        FACILITY.ID,
                        TENANT.NAME,
                        FACILITY.CITY,
                        FACILITY.COUNTRY,
                        FACILITY.STATUS_REASON,
                        FACILITY.VERIFIED,
                        FACILITY.SET_UP_AT,
                        FACILITY.ROW_VERSION,
                        FACILITY_SIZES.DOCTORS,
                        FACILITY_SIZES.PATIENTS)
                .from(FACILITY)
                .join(TENANT)
                .on(TENANT.ID.eq(FACILITY.TENANT_ID))
                .join(FACILITY_SIZES.call())
                .on(FACILITY_SIZES.FACILITY_ID.eq(FACILITY.ID))
                .where(condition)
                .orderBy(FACILITY.NAME, FACILITY.ID)
                .fetch();
        List<Facility.Id> ids = rows.map(row -> new Facility.Id(row.get(FACILITY.ID)));
        Map<Facility.Id, Facility> facilities =
                Facilities.list(sql, ids).stream().collect(Collectors.toMap(Facility::id, Function.identity()));
        Map<Facility.Id, Licence> licences = new LicenceRepository(sql).listHolding(ids, today);
        return rows.map(row -> registered(row, facilities, licences));
    }

    private static RegisteredFacility registered(
            Record row, Map<Facility.Id, Facility> facilities, Map<Facility.Id, Licence> licences) {
        Facility.Id id = new Facility.Id(row.get(FACILITY.ID));
        return new RegisteredFacility(
                Optional.ofNullable(facilities.get(id)).orElseThrow(),
                row.get(TENANT.NAME),
                row.get(FACILITY.CITY),
                row.get(FACILITY.COUNTRY),
                row.get(FACILITY.STATUS_REASON),
                row.get(FACILITY.VERIFIED),
                row.get(FACILITY.SET_UP_AT) != null,
                new Size(
                        Math.toIntExact(row.get(FACILITY_SIZES.DOCTORS)),
                        Math.toIntExact(row.get(FACILITY_SIZES.PATIENTS))),
                Optional.ofNullable(licences.get(id)),
                row.get(FACILITY.ROW_VERSION));
    }

    boolean isTaken(String slug) {
        return sql.fetchExists(FACILITY, FACILITY.SLUG.eq(slug));
    }

    List<String> listTenants() {
        return sql.select(TENANT.NAME).from(TENANT).orderBy(TENANT.NAME).fetch(TENANT.NAME);
    }

    /** The group of a name, made where there is none. */
    UUID tenant(String name, String code) {
        return sql.select(TENANT.ID)
                .from(TENANT)
                .where(TENANT.NAME.eq(name))
                .orderBy(TENANT.CREATED_AT)
                .limit(1)
                .fetchOptional(TENANT.ID)
                .orElseGet(() -> sql.insertInto(TENANT)
                        .set(TENANT.CODE, code)
                        .set(TENANT.NAME, name)
                        .returning(TENANT.ID)
                        .fetchSingle(TENANT.ID));
    }

    void insert(Facility.Id id, UUID tenant, FacilityOrder order, Account.@Nullable Id by, Instant now) {
        sql.insertInto(FACILITY)
                .set(FACILITY.ID, id.value())
                .set(FACILITY.TENANT_ID, tenant)
                .set(FACILITY.NAME, order.name())
                .set(FACILITY.SLUG, order.slug().text())
                .set(
                        FACILITY.CODE,
                        order.slug()
                                .text()
                                .substring(0, Math.min(40, order.slug().text().length())))
                .set(FACILITY.ADDRESS, order.place().address())
                .set(FACILITY.CITY, order.place().city())
                .set(FACILITY.COUNTRY, order.place().country())
                .set(FACILITY.PRIMARY_COLOUR, order.colours().primary())
                .set(FACILITY.SECONDARY_COLOUR, order.colours().secondary())
                .set(FACILITY.ACCENT_COLOUR, order.colours().accent())
                .set(FACILITY.TIME_ZONE, order.zone().getId())
                .set(FACILITY.LANGUAGE, order.language().getLanguage())
                .set(FACILITY.CURRENCY, order.currency().getCurrencyCode())
                .set(FACILITY.OPENS_AT, order.opens())
                .set(FACILITY.CLOSES_AT, order.closes())
                .set(FACILITY.SUBSCRIPTION_TIER, order.tier().word())
                .set(FACILITY.MAX_DOCTORS, order.tier().doctors())
                .set(FACILITY.MAX_PATIENTS, order.tier().patients())
                .set(FACILITY.STATUS, "active")
                .set(FACILITY.VERIFIED, false)
                .set(FACILITY.CREATED_BY, by == null ? null : by.value())
                .set(FACILITY.CREATED_AT, now)
                .execute();
    }

    /** Changes the status of a facility whose version is the one that was seen; otherwise nothing. */
    boolean update(Facility.Id id, Facility.Status status, @Nullable String reason, long version, Instant now) {
        return sql.update(FACILITY)
                        .set(FACILITY.STATUS, status.name().toLowerCase(Locale.ROOT))
                        .set(FACILITY.STATUS_REASON, reason)
                        .set(FACILITY.UPDATED_AT, now)
                        .set(FACILITY.ROW_VERSION, FACILITY.ROW_VERSION.plus(1))
                        .where(FACILITY.ID.eq(id.value()), FACILITY.ROW_VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean verify(Facility.Id id, long version, Instant now) {
        return sql.update(FACILITY)
                        .set(FACILITY.VERIFIED, true)
                        .set(FACILITY.UPDATED_AT, now)
                        .set(FACILITY.ROW_VERSION, FACILITY.ROW_VERSION.plus(1))
                        .where(FACILITY.ID.eq(id.value()), FACILITY.ROW_VERSION.eq(version))
                        .execute()
                == 1;
    }
}
