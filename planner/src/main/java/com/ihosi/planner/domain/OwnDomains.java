package com.ihosi.planner.domain;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Domain names of a facility's own: claiming one costs nothing and leads nowhere, until a text record proves whose it is. */
public final class OwnDomains {

    /** After this a proved name is looked at again. */
    public static final Duration TRUSTED = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(OwnDomains.class);
    private static final int MOST = 5;
    private static final int TOKEN_BYTES = 20;

    private final Database database;
    private final Accounts accounts;
    private final DomainRecords records;
    private final String installation;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Works through the given door.
     *
     * @param installation the domain below which every facility has its address anyway
     */
    public OwnDomains(Database database, Accounts accounts, DomainRecords records, String installation, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.records = records;
        this.installation = installation;
        this.clock = clock;
    }

    /** Those of a facility, by name. Needs {@link Right#MANAGE_FACILITY}. */
    public List<OwnDomain> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.MANAGE_FACILITY, facility);
        return database.read(scope(facility), sql -> new OwnDomainRepository(sql, facility).list());
    }

    /** Claims a name; the answer says which record proves it. Claiming it again changes nothing. */
    public OwnDomain add(Actor actor, Facility.Id facility, String typed) {
        accounts.require(actor, Right.MANAGE_FACILITY, facility);
        HostName host = HostName.of(typed);
        if (host.isWithin(installation)) {
            throw new FieldException(
                    "host",
                    "Addresses below %s belong to the installation; the facility has one already."
                            .formatted(installation));
        }
        return database.write(scope(facility), sql -> {
            OwnDomainRepository own = new OwnDomainRepository(sql, facility);
            List<OwnDomain> all = own.list();
            if (all.stream().noneMatch(known -> known.host().equals(host))) {
                if (all.size() >= MOST) {
                    throw new FieldException(
                            "host", "A facility has at most %d domains of its own. Remove one first.".formatted(MOST));
                }
                own.add(host, token(), clock.instant());
                note(sql, actor, facility, "domain.add", host);
            }
            return own.find(host).orElseThrow();
        });
    }

    /**
     * Asks name servers for the record; where it is there, the name leads to the facility from now on, and where it is missing, no longer.
     *
     * @throws PlannerException where it is missing, nobody answered, or another facility has proved it and still has its record
     */
    public OwnDomain verify(Actor actor, Facility.Id facility, HostName host) {
        accounts.require(actor, Right.MANAGE_FACILITY, facility);
        OwnDomain claimed = database.read(scope(facility), sql -> get(new OwnDomainRepository(sql, facility), host));
        Optional<List<String>> texts = records.findTexts(claimed.recordName());
        if (texts.isEmpty()) {
            throw new PlannerException(
                    "No name server answered about %s. Try again in some minutes.".formatted(host.text()));
        }
        boolean proved = texts.get().contains(claimed.recordText());
        try {
            database.run(scope(facility), sql -> {
                mark(sql, facility, host, proved);
                note(sql, actor, facility, proved ? "domain.verify" : "domain.refuse", host);
            });
        } catch (ConflictException taken) {
            throw new PlannerException(
                    "%s leads somewhere else already. Take its older record away first, and try again after a day."
                            .formatted(host.text()));
        }
        if (!proved) {
            throw new PlannerException(
                    "%s has no text record %s that says %s. A new record can take some hours until it is seen everywhere."
                            .formatted(host.text(), claimed.recordName(), claimed.recordText()));
        }
        return database.read(scope(facility), sql -> get(new OwnDomainRepository(sql, facility), host));
    }

    /** Gives a name up; it leads to the facility no longer. */
    public void remove(Actor actor, Facility.Id facility, HostName host) {
        accounts.require(actor, Right.MANAGE_FACILITY, facility);
        database.run(scope(facility), sql -> {
            if (!new OwnDomainRepository(sql, facility).remove(host)) {
                throw new NotFoundException("There is no such domain at this facility.");
            }
            note(sql, actor, facility, "domain.remove", host);
        });
    }

    /**
     * Looks again at proved names that were not looked at for a day. One whose record is gone leads to its facility no longer; where nobody
     * answers it stays as it is.
     */
    public void recheck() {
        try {
            Instant before = clock.instant().minus(TRUSTED);
            database.read(new PlatformScope(), sql -> OwnDomainRepository.listVerified(sql, before))
                    .forEach(this::recheck);
        } catch (RuntimeException failure) {
            LOG.warn("Domains could not be looked at again; the next look does.", failure);
        }
    }

    private void recheck(HostName host, Facility.Id facility) {
        OwnDomain own = database.read(scope(facility), sql -> get(new OwnDomainRepository(sql, facility), host));
        records.findTexts(own.recordName()).ifPresent(texts -> {
            boolean proved = texts.contains(own.recordText());
            if (!proved) {
                LOG.warn("{} has lost its text record and leads to its facility no longer.", host.text());
            }
            database.run(scope(facility), sql -> mark(sql, facility, host, proved));
        });
    }

    private void mark(DSLContext sql, Facility.Id facility, HostName host, boolean proved) {
        OwnDomainRepository own = new OwnDomainRepository(sql, facility);
        Instant now = clock.instant();
        Instant since = get(own, host).findVerification().orElse(now);
        own.mark(host, proved ? since : null, now);
    }

    private static OwnDomain get(OwnDomainRepository own, HostName host) {
        return own.find(host).orElseThrow(() -> new NotFoundException("There is no such domain at this facility."));
    }

    private void note(DSLContext sql, Actor actor, Facility.Id facility, String action, HostName host) {
        AuditTrail.add(
                sql,
                facility,
                actor,
                accounts.name(actor),
                action,
                "facility_domain",
                facility.value(),
                Map.of("host", host.text()),
                clock.instant());
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
