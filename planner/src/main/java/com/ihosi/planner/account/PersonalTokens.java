package com.ihosi.planner.account;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.PersonalTokenRepository.Use;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys with which people let programs work in their name: with all their rights, and no longer than a year. */
public final class PersonalTokens {

    /** The most tokens that work at the same time for one account. */
    public static final int MOST = 20;

    /** What every token begins with, so that one that leaked is recognised. */
    public static final String BEGINNING = "ihosi_";

    /** That a token was used is noted only so often. */
    private static final Duration PACE = Duration.ofMinutes(1);

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Keeps hashes behind the given door; the clock says when a token has expired. */
    public PersonalTokens(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new token with its key, which is told once and never again. */
    public record Issued(PersonalToken token, String key) {

        /** Says which one it is and never the key. */
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /** All of an account, the newest first, those that no longer work too. */
    public List<PersonalToken> list(Account.Id owner) {
        return database.read(new PlatformScope(), sql -> new PersonalTokenRepository(sql).list(owner));
    }

    /**
     * Makes a token.
     *
     * @param days after which it no longer works, 1 to {@link PersonalToken#MOST_DAYS}
     * @throws FieldException if {@code name} or {@code days} is out of bounds, or there are {@link #MOST} already
     */
    public Issued create(Account.Id owner, String name, int days) {
        new FieldChecks()
                .text("name", "name", name.strip(), PersonalToken.LONGEST_NAME)
                .between("days", "life of a token", days, 1, PersonalToken.MOST_DAYS, "days")
                .done();
        String by = accounts.name(new Actor.Person(owner));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PersonalToken token = new PersonalToken(
                new PersonalToken.Id(UUID.randomUUID()),
                name.strip(),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
        Secret key = Secret.random(BEGINNING, random);
        database.run(new PlatformScope(), sql -> {
            PersonalTokenRepository tokens = new PersonalTokenRepository(sql);
            tokens.lock(owner);
            requireFew(tokens.list(owner), now);
            tokens.insert(owner, token, key);
            AuditTrail.addToPlatform(
                    sql,
                    new Actor.Person(owner),
                    by,
                    "token.create",
                    "personal_token",
                    token.id().value(),
                    Map.of("name", token.name(), "expires", token.expires().toString()),
                    now);
        });
        return new Issued(token, key.text());
    }

    private static void requireFew(List<PersonalToken> own, Instant now) {
        if (own.stream().filter(token -> token.works(now)).count() >= MOST) {
            throw new FieldException(
                    "name", "You have %d tokens already. Revoke one that is no longer used.".formatted(MOST));
        }
    }

    /** Ends one of the owner's tokens at once; doing so again is harmless. */
    public void revoke(Account.Id owner, PersonalToken.Id id) {
        String by = accounts.name(new Actor.Person(owner));
        Instant now = clock.instant();
        database.run(new PlatformScope(), sql -> {
            PersonalTokenRepository tokens = new PersonalTokenRepository(sql);
            PersonalToken found = tokens.list(owner).stream()
                    .filter(token -> token.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("There is no such token of yours."));
            if (found.revoked() == null) {
                tokens.revoke(id, now);
                AuditTrail.addToPlatform(
                        sql,
                        new Actor.Person(owner),
                        by,
                        "token.revoke",
                        "personal_token",
                        id.value(),
                        Map.of("name", found.name()),
                        now);
            }
        });
    }

    /**
     * Whose key it is. Nobody's if it is unknown, expired or revoked, or its account is disabled: all of that takes the same work and
     * is the same answer.
     */
    public Optional<Account> authenticate(String key) {
        Secret secret = new Secret(key);
        Instant now = clock.instant();
        Optional<Use> use =
                database.read(new PlatformScope(), sql -> new PersonalTokenRepository(sql).findUse(secret, now));
        use.filter(each -> each.isBefore(now.minus(PACE)))
                .ifPresent(each ->
                        database.run(new PlatformScope(), sql -> new PersonalTokenRepository(sql).touch(secret, now)));
        return use.map(Use::account).flatMap(accounts::find);
    }
}
