package com.ihosi.planner.account;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.PERSONAL_TOKEN;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps tokens within one transaction of the platform. */
final class PersonalTokenRepository {

    private final DSLContext sql;

    PersonalTokenRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Whose token it is, and when it was used last. */
    record Use(Account.Id account, @Nullable Instant last) {

        boolean isBefore(Instant time) {
            return last == null || last.isBefore(time);
        }
    }

    List<PersonalToken> list(Account.Id owner) {
        return sql.select(
                        PERSONAL_TOKEN.ID.convertFrom(PersonalToken.Id::new),
                        PERSONAL_TOKEN.NAME,
                        PERSONAL_TOKEN.CREATED_AT,
                        PERSONAL_TOKEN.EXPIRES_AT,
                        PERSONAL_TOKEN.LAST_USED_AT,
                        PERSONAL_TOKEN.REVOKED_AT)
                .from(PERSONAL_TOKEN)
                .where(PERSONAL_TOKEN.ACCOUNT_ID.eq(owner.value()))
                .orderBy(PERSONAL_TOKEN.CREATED_AT.desc(), PERSONAL_TOKEN.ID)
                .fetch(mapping(PersonalToken::new));
    }

    /** Tokens of one account are made one after the other, so that their number can be bounded. */
    void lock(Account.Id owner) {
        sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(owner.value()))
                .forUpdate()
                .execute();
    }

    void insert(Account.Id owner, PersonalToken token, Secret secret) {
        sql.insertInto(PERSONAL_TOKEN)
                .set(PERSONAL_TOKEN.ID, token.id().value())
                .set(PERSONAL_TOKEN.ACCOUNT_ID, owner.value())
                .set(PERSONAL_TOKEN.NAME, token.name())
                .set(PERSONAL_TOKEN.TOKEN_HASH, secret.hash())
                .set(PERSONAL_TOKEN.CREATED_AT, token.created())
                .set(PERSONAL_TOKEN.EXPIRES_AT, token.expires())
                .execute();
    }

    void revoke(PersonalToken.Id token, Instant now) {
        sql.update(PERSONAL_TOKEN)
                .set(PERSONAL_TOKEN.REVOKED_AT, now)
                .where(PERSONAL_TOKEN.ID.eq(token.value()))
                .execute();
    }

    /** The use of a token that works, of an account that is not disabled. */
    Optional<Use> findUse(Secret secret, Instant now) {
        return sql.select(PERSONAL_TOKEN.ACCOUNT_ID.convertFrom(Account.Id::new), PERSONAL_TOKEN.LAST_USED_AT)
                .from(PERSONAL_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(PERSONAL_TOKEN.ACCOUNT_ID))
                .where(
                        PERSONAL_TOKEN.TOKEN_HASH.eq(secret.hash()),
                        PERSONAL_TOKEN.REVOKED_AT.isNull(),
                        PERSONAL_TOKEN.EXPIRES_AT.gt(now),
                        ACCOUNT.STATUS.eq("active"))
                .fetchOptional(mapping(Use::new));
    }

    void touch(Secret secret, Instant now) {
        sql.update(PERSONAL_TOKEN)
                .set(PERSONAL_TOKEN.LAST_USED_AT, now)
                .where(PERSONAL_TOKEN.TOKEN_HASH.eq(secret.hash()))
                .execute();
    }
}
