package com.ihosi.planner.account;

import static com.ihosi.schema.generated.Tables.LOGIN_TICKET;

import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Hands a log-in at one address over to a facility's address: a secret that works once, there, for half a minute. */
public final class LoginTickets {

    /** How long a ticket can be redeemed. */
    public static final Duration LIFE = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Keeps hashes behind the given door; the clock says when a ticket has expired. */
    public LoginTickets(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new ticket, fit for a URL; only its hash is kept. Whether the account belongs there is checked by the caller. */
    public String issue(Account.Id account, Facility.Id facility) {
        return issue(account, facility, clock.instant().plus(LIFE));
    }

    /**
     * A new ticket that hands over a log-in.
     *
     * @param sessionEnds when the log-in ends that is handed over
     */
    public String issue(Account.Id account, Facility.Id facility, Instant sessionEnds) {
        Secret ticket = Secret.random("", random);
        var now = clock.instant();
        database.write(new PlatformScope(), sql -> {
            sql.deleteFrom(LOGIN_TICKET)
                    .where(LOGIN_TICKET.EXPIRES_AT.lt(now.minus(Duration.ofDays(1))))
                    .execute();
            return sql.insertInto(LOGIN_TICKET)
                    .set(LOGIN_TICKET.FACILITY_ID, facility.value())
                    .set(LOGIN_TICKET.TOKEN_HASH, ticket.hash())
                    .set(LOGIN_TICKET.ACCOUNT_ID, account.value())
                    .set(LOGIN_TICKET.CREATED_AT, now)
                    .set(LOGIN_TICKET.EXPIRES_AT, now.plus(LIFE))
                    .set(LOGIN_TICKET.SESSION_ENDS_AT, sessionEnds)
                    .execute();
        });
        return ticket.text();
    }

    /** Whose ticket it is; nobody's if it is unknown, used, expired or another facility's. Of two at once one wins. */
    public Optional<Account.Id> redeem(String ticket, Facility.Id facility) {
        return take(ticket, facility).map(Handover::account);
    }

    /** A log-in that is handed over, and when it ends. */
    public record Handover(Account.Id account, Instant sessionEnds) {}

    /** The log-in that a ticket hands over; none if it is unknown, used, expired or another facility's. */
    public Optional<Handover> take(String ticket, Facility.Id facility) {
        var now = clock.instant();
        return database.write(new FacilityScope(facility.value()), sql -> sql.update(LOGIN_TICKET)
                .set(LOGIN_TICKET.USED_AT, now)
                .where(
                        LOGIN_TICKET.FACILITY_ID.eq(facility.value()),
                        LOGIN_TICKET.TOKEN_HASH.eq(new Secret(ticket).hash()),
                        LOGIN_TICKET.USED_AT.isNull(),
                        LOGIN_TICKET.EXPIRES_AT.gt(now))
                .returning(LOGIN_TICKET.ACCOUNT_ID, LOGIN_TICKET.EXPIRES_AT, LOGIN_TICKET.SESSION_ENDS_AT)
                .fetchOptional(row -> new Handover(
                        new Account.Id(row.getAccountId()),
                        Objects.requireNonNullElse(row.getSessionEndsAt(), row.getExpiresAt()))));
    }
}
