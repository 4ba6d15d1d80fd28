package com.ihosi.planner.domain;

import static com.ihosi.schema.generated.Tables.FACILITY_DOMAIN;
import static org.jooq.Records.mapping;

import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads and writes the domain names of one facility, within one transaction in its scope. */
final class OwnDomainRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    OwnDomainRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    List<OwnDomain> list() {
        return sql.select(
                        FACILITY_DOMAIN.HOST.convertFrom(HostName::new),
                        FACILITY_DOMAIN.VERIFICATION_TOKEN,
                        FACILITY_DOMAIN.VERIFIED_AT,
                        FACILITY_DOMAIN.CHECKED_AT)
                .from(FACILITY_DOMAIN)
                .where(FACILITY_DOMAIN.FACILITY_ID.eq(facility.value()))
                .orderBy(FACILITY_DOMAIN.HOST)
                .fetch(mapping(OwnDomain::new));
    }

    Optional<OwnDomain> find(HostName host) {
        return list().stream().filter(own -> own.host().equals(host)).findFirst();
    }

    void add(HostName host, String token, Instant now) {
        sql.insertInto(FACILITY_DOMAIN)
                .set(FACILITY_DOMAIN.FACILITY_ID, facility.value())
                .set(FACILITY_DOMAIN.HOST, host.text())
                .set(FACILITY_DOMAIN.VERIFICATION_TOKEN, token)
                .set(FACILITY_DOMAIN.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    /** Writes down what name servers said; refused by the database where the name was proved by another facility. */
    void mark(HostName host, @Nullable Instant verifiedAt, Instant now) {
        sql.update(FACILITY_DOMAIN)
                .set(FACILITY_DOMAIN.VERIFIED_AT, verifiedAt)
                .set(FACILITY_DOMAIN.CHECKED_AT, now)
                .where(is(host))
                .execute();
    }

    boolean remove(HostName host) {
        return sql.deleteFrom(FACILITY_DOMAIN).where(is(host)).execute() > 0;
    }

    private Condition is(HostName host) {
        return FACILITY_DOMAIN.FACILITY_ID.eq(facility.value()).and(FACILITY_DOMAIN.HOST.eq(host.text()));
    }

    /** Those of all facilities that were proved and not looked at since, in the platform's scope. */
    static Map<HostName, Facility.Id> listVerified(DSLContext sql, Instant before) {
        return sql.select(FACILITY_DOMAIN.HOST, FACILITY_DOMAIN.FACILITY_ID)
                .from(FACILITY_DOMAIN)
                .where(FACILITY_DOMAIN.VERIFIED_AT.isNotNull(), FACILITY_DOMAIN.CHECKED_AT.lt(before))
                .fetchMap(row -> new HostName(row.value1()), row -> new Facility.Id(row.value2()));
    }
}
