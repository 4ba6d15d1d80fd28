package com.ihosi.planner.signin;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.ACCOUNT_CREDENTIAL;
import static org.jooq.Records.mapping;

import com.ihosi.planner.account.Account;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What accounts prove themselves with, within one transaction of the platform. */
final class CredentialRepository {

    private static final Field<Boolean> ACTIVE = DSL.field(ACCOUNT.STATUS.eq("active"));

    private final DSLContext sql;

    CredentialRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** How it stands with the password of an account; its row is the transaction's until it ends. */
    record Guard(
            Account.Id account,
            String name,
            boolean active,
            @Nullable String hash,
            int failures,
            @Nullable Instant lockedUntil) {

        boolean isLocked(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    Optional<Guard> lock(String email) {
        return lock(ACCOUNT.EMAIL.eq(email));
    }

    Optional<Guard> lock(Account.Id account) {
        return lock(ACCOUNT.ID.eq(account.value()));
    }

    private Optional<Guard> lock(Condition whose) {
        return sql.select(
                        ACCOUNT.ID.convertFrom(Account.Id::new),
                        ACCOUNT.DISPLAY_NAME,
                        ACTIVE,
                        ACCOUNT_CREDENTIAL.PASSWORD_HASH,
                        ACCOUNT_CREDENTIAL.FAILED_ATTEMPTS,
                        ACCOUNT_CREDENTIAL.LOCKED_UNTIL)
                .from(ACCOUNT)
                .join(ACCOUNT_CREDENTIAL)
                .on(ACCOUNT_CREDENTIAL.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(whose)
                .forUpdate()
                .of(ACCOUNT_CREDENTIAL)
                .fetchOptional(mapping(Guard::new));
    }

    void count(Account.Id account, int failures, @Nullable Instant lockedUntil) {
        sql.update(ACCOUNT_CREDENTIAL)
                .set(ACCOUNT_CREDENTIAL.FAILED_ATTEMPTS, failures)
                .set(ACCOUNT_CREDENTIAL.LOCKED_UNTIL, lockedUntil)
                .where(ACCOUNT_CREDENTIAL.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    /** Costs at its commit what counting does, so that the time tells nothing of whether there is something to count. */
    void countNothing() {
        sql.execute("select pg_logical_emit_message(true, 'ihosi', '')");
    }

    /** Keeps a new password and forgets earlier failures. */
    void keep(Account.Id account, String hash, Instant now) {
        sql.update(ACCOUNT_CREDENTIAL)
                .set(ACCOUNT_CREDENTIAL.PASSWORD_HASH, hash)
                .set(ACCOUNT_CREDENTIAL.PASSWORD_CHANGED_AT, now)
                .set(ACCOUNT_CREDENTIAL.FAILED_ATTEMPTS, 0)
                .setNull(ACCOUNT_CREDENTIAL.LOCKED_UNTIL)
                .where(ACCOUNT_CREDENTIAL.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    void succeed(Account.Id account, Instant now) {
        sql.update(ACCOUNT_CREDENTIAL)
                .set(ACCOUNT_CREDENTIAL.FAILED_ATTEMPTS, 0)
                .setNull(ACCOUNT_CREDENTIAL.LOCKED_UNTIL)
                .set(ACCOUNT_CREDENTIAL.LAST_LOGIN_AT, now)
                .where(ACCOUNT_CREDENTIAL.ACCOUNT_ID.eq(account.value()))
                .execute();
    }
}
