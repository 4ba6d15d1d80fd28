package com.ihosi.planner.signin;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Secret;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Log-ins that last: until nothing is done for a while, until a longest time, or until they are ended, from elsewhere too. */
public final class LoginSessions {

    /** That a session was used is noted only so often. */
    private static final Duration PACE = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Accounts accounts;
    private final Duration idle;
    private final Duration longest;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param idle after which a session that is not used ends, more than a minute
     * @param longest after which every session ends
     */
    public LoginSessions(Database database, Accounts accounts, Duration idle, Duration longest, Clock clock) {
        if (idle.compareTo(PACE) <= 0 || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "The ihosi.session.idle (%s) must be more than a minute and at most the ihosi.session.longest (%s)."
                            .formatted(idle, longest));
        }
        this.database = database;
        this.accounts = accounts;
        this.idle = idle;
        this.longest = longest;
        this.clock = clock;
    }

    /**
     * Begins a session.
     *
     * @param proved whether the second factor was proved already, at the address that handed the log-in over
     * @param most when it ends at the latest, if something else than the longest time says so
     */
    public LoginSession.Id begin(Account.Id account, Browser from, boolean proved, @Nullable Instant most) {
        Instant now = clock.instant();
        Instant last = now.plus(longest);
        Instant ends = most != null && most.isBefore(last) ? most : last;
        LoginSession.Id id = new LoginSession.Id(UUID.randomUUID());
        database.run(new PlatformScope(), sql -> {
            SessionRepository sessions = new SessionRepository(sql);
            sessions.removeOld(account, now.minus(KEPT));
            sessions.insert(id, Secret.random("", random), account, from, proved, now, ends);
        });
        return id;
    }

    /** How a session stands that goes on. */
    public enum State {
        /** Its second factor was not asked or not proved. */
        PASSWORD_ALONE,
        PROVED
    }

    /**
     * How an account's session stands; nothing if it has ended.
     *
     * @param used whether a person did something, which puts off its end
     */
    public Optional<State> find(Account.Id account, LoginSession.Id id, boolean used) {
        Instant now = clock.instant();
        Optional<SessionRepository.Live> live = database.read(
                new PlatformScope(), sql -> new SessionRepository(sql).find(id, account, now, now.minus(idle)));
        live.filter(session -> used && session.lastSeen().isBefore(now.minus(PACE)))
                .ifPresent(
                        session -> database.run(new PlatformScope(), sql -> new SessionRepository(sql).touch(id, now)));
        return live.map(session -> session.proved() ? State.PROVED : State.PASSWORD_ALONE);
    }

    /** When a session ends at the latest. */
    public Optional<Instant> findEnd(Account.Id account, LoginSession.Id id) {
        return list(account).stream()
                .filter(session -> session.id().equals(id))
                .map(LoginSession::ends)
                .findFirst();
    }

    /** The account's sessions that go on, the one used last first. */
    public List<LoginSession> list(Account.Id account) {
        Instant now = clock.instant();
        return database.read(
                new PlatformScope(), sql -> new SessionRepository(sql).list(account, now, now.minus(idle)));
    }

    /**
     * Ends one of the account's own sessions at once; doing so again is harmless.
     *
     * @throws NotFoundException if it is nobody's or another's
     */
    public void end(Account.Id account, LoginSession.Id id) {
        Instant now = clock.instant();
        if (list(account).stream().noneMatch(session -> session.id().equals(id))) {
            throw new NotFoundException("There is no such session of yours, or it has ended.");
        }
        String by = accounts.name(new Actor.Person(account));
        database.run(new PlatformScope(), sql -> {
            new SessionRepository(sql).end(account, id, now);
            AuditTrail.addLogIn(
                    sql,
                    account,
                    by,
                    "",
                    "session.end",
                    Map.of("session", id.value().toString()),
                    now);
        });
    }

    /** Notes that somebody logged out. */
    public void leave(Account.Id account, LoginSession.Id id) {
        Instant now = clock.instant();
        database.run(new PlatformScope(), sql -> new SessionRepository(sql).end(account, id, now));
    }

    /** Ends all of the account's sessions but one, at whatever address; returns how many. */
    public int endOthers(Account.Id account, LoginSession.Id kept) {
        Instant now = clock.instant();
        String by = accounts.name(new Actor.Person(account));
        return database.write(new PlatformScope(), sql -> {
            int ended = new SessionRepository(sql).endOthers(account, kept, now);
            AuditTrail.addLogIn(sql, account, by, "", "session.end-others", Map.of("count", "" + ended), now);
            return ended;
        });
    }
}
