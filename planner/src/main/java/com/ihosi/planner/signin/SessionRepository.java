package com.ihosi.planner.signin;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.LOGIN_SESSION;
import static com.ihosi.schema.generated.Tables.LOGIN_TICKET;
import static org.jooq.Records.mapping;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Log-ins that last, within one transaction of the platform. */
final class SessionRepository {

    private final DSLContext sql;

    SessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A session that has not ended, of an account that is not disabled. */
    record Live(Instant lastSeen, boolean proved) {}

    void insert(
            LoginSession.Id id,
            Secret secret,
            Account.Id account,
            Browser from,
            boolean proved,
            Instant now,
            Instant ends) {
        sql.insertInto(LOGIN_SESSION)
                .set(LOGIN_SESSION.ID, id.value())
                .set(LOGIN_SESSION.TOKEN_HASH, secret.hash())
                .set(LOGIN_SESSION.ACCOUNT_ID, account.value())
                .set(LOGIN_SESSION.HOST, from.host())
                .set(LOGIN_SESSION.ADDRESS, from.client())
                .set(LOGIN_SESSION.USER_AGENT, from.device())
                .set(LOGIN_SESSION.CREATED_AT, now)
                .set(LOGIN_SESSION.LAST_SEEN_AT, now)
                .set(LOGIN_SESSION.EXPIRES_AT, ends)
                .set(LOGIN_SESSION.SECOND_FACTOR_AT, proved ? now : null)
                .execute();
    }

    Optional<Live> find(LoginSession.Id id, Account.Id account, Instant now, Instant seenSince) {
        return sql.select(LOGIN_SESSION.LAST_SEEN_AT, DSL.field(LOGIN_SESSION.SECOND_FACTOR_AT.isNotNull()))
                .from(LOGIN_SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(LOGIN_SESSION.ACCOUNT_ID))
                .where(
                        LOGIN_SESSION.ID.eq(id.value()),
                        LOGIN_SESSION.ACCOUNT_ID.eq(account.value()),
                        isOpen(now, seenSince),
                        ACCOUNT.STATUS.eq("active"))
                .fetchOptional(mapping(Live::new));
    }

    void touch(LoginSession.Id id, Instant now) {
        sql.update(LOGIN_SESSION)
                .set(LOGIN_SESSION.LAST_SEEN_AT, now)
                .where(LOGIN_SESSION.ID.eq(id.value()))
                .execute();
    }

    void prove(LoginSession.Id id, Instant now) {
        sql.update(LOGIN_SESSION)
                .set(LOGIN_SESSION.SECOND_FACTOR_AT, now)
                .where(LOGIN_SESSION.ID.eq(id.value()))
                .execute();
    }

    List<LoginSession> list(Account.Id account, Instant now, Instant seenSince) {
        return sql.select(
                        LOGIN_SESSION.ID.convertFrom(LoginSession.Id::new),
                        LOGIN_SESSION.HOST,
                        DSL.coalesce(LOGIN_SESSION.ADDRESS, DSL.inline("")),
                        DSL.coalesce(LOGIN_SESSION.USER_AGENT, DSL.inline("")),
                        LOGIN_SESSION.CREATED_AT,
                        LOGIN_SESSION.LAST_SEEN_AT,
                        LOGIN_SESSION.EXPIRES_AT)
                .from(LOGIN_SESSION)
                .where(LOGIN_SESSION.ACCOUNT_ID.eq(account.value()), isOpen(now, seenSince))
                .orderBy(LOGIN_SESSION.LAST_SEEN_AT.desc(), LOGIN_SESSION.ID)
                .fetch(mapping(LoginSession::new));
    }

    private static Condition isOpen(Instant now, Instant seenSince) {
        return LOGIN_SESSION
                .ENDED_AT
                .isNull()
                .and(LOGIN_SESSION.EXPIRES_AT.gt(now))
                .and(LOGIN_SESSION.LAST_SEEN_AT.gt(seenSince));
    }

    int end(Account.Id account, LoginSession.Id id, Instant now) {
        return end(account, LOGIN_SESSION.ID.eq(id.value()), now);
    }

    int endOthers(Account.Id account, LoginSession.Id kept, Instant now) {
        forgetTickets(account);
        return end(account, LOGIN_SESSION.ID.ne(kept.value()), now);
    }

    int endAll(Account.Id account, Instant now) {
        forgetTickets(account);
        return end(account, DSL.noCondition(), now);
    }

    /** A log-in that is on its way to another address does not arrive. */
    private void forgetTickets(Account.Id account) {
        sql.deleteFrom(LOGIN_TICKET)
                .where(LOGIN_TICKET.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    private int end(Account.Id account, Condition which, Instant now) {
        return sql.update(LOGIN_SESSION)
                .set(LOGIN_SESSION.ENDED_AT, now)
                .where(LOGIN_SESSION.ACCOUNT_ID.eq(account.value()), LOGIN_SESSION.ENDED_AT.isNull(), which)
                .execute();
    }

    void removeOld(Account.Id account, Instant before) {
        sql.deleteFrom(LOGIN_SESSION)
                .where(LOGIN_SESSION.ACCOUNT_ID.eq(account.value()), LOGIN_SESSION.EXPIRES_AT.lt(before))
                .execute();
    }
}
