package com.ihosi.planner.signin;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.signin.CredentialRepository.Guard;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Logging in with e-mail and password. An attempt counts before its password is looked at, so that many at once gain nothing; and whoever is
 * refused has caused the same work and is told the same, whether the account is unknown, closed, locked or the password is wrong.
 */
public final class LogIns {

    /** The most characters of a password; longer ones are nobody's. */
    public static final int LONGEST_PASSWORD = 128;

    private final Database database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final ClientThrottle clients;
    private final Clock clock;
    private final String nobodysHash;

    /**
     * @param mostPerClient attempts in vain that one client address has in ten minutes
     */
    public LogIns(Database database, Accounts accounts, Passwords passwords, int mostPerClient, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clients = new ClientThrottle(mostPerClient, clock);
        this.clock = clock;
        this.nobodysHash = passwords.hash("nobody");
    }

    /** An attempt that is counted: whose it is, and the hash to compare with, or why not. */
    private record Attempt(Optional<Guard> guard, Optional<String> hash, String refusal) {}

    /**
     * Whose e-mail and password they are.
     *
     * @param client the address of who tries
     */
    public Optional<Account> logIn(String email, String password, String client) {
        Instant now = clock.instant();
        ClientThrottle.Answer answer = clients.take(client);
        if (answer != ClientThrottle.Answer.ADMITTED) {
            if (answer == ClientThrottle.Answer.CLOSED_NOW) {
                note(Optional.empty(), "login.client-closed", client, Map.of(), now);
            }
            return Optional.empty();
        }
        String lower = email.strip().toLowerCase(Locale.ROOT);
        Attempt attempt = database.write(new PlatformScope(), sql -> count(new CredentialRepository(sql), lower, now));
        boolean matches = passwords.matches(
                password.length() <= LONGEST_PASSWORD ? password : "",
                attempt.hash().orElse(nobodysHash));
        if (attempt.hash().isPresent() && matches && password.length() <= LONGEST_PASSWORD) {
            clients.giveBack(client);
            return succeed(attempt.guard().orElseThrow(), client, now);
        }
        String reason = attempt.hash().isPresent() ? "password" : attempt.refusal();
        note(attempt.guard(), "login.refused", client, Map.of("reason", reason), now);
        return Optional.empty();
    }

    private static Attempt count(CredentialRepository credentials, String email, Instant now) {
        Optional<Guard> found = credentials.lock(email);
        Optional<String> refusal = found.map(guard -> refusal(guard, now)).orElse(Optional.of("unknown"));
        if (refusal.isPresent()) {
            credentials.countNothing();
            return new Attempt(found, Optional.empty(), refusal.get());
        }
        Guard guard = found.orElseThrow();
        int failures = guard.failures() + 1;
        credentials.count(
                guard.account(), failures, Lockout.after(failures, now).orElse(null));
        return new Attempt(found, Optional.ofNullable(guard.hash()), "");
    }

    private static Optional<String> refusal(Guard guard, Instant now) {
        if (!guard.active()) {
            return Optional.of("closed");
        }
        if (guard.hash() == null) {
            return Optional.of("without password");
        }
        return guard.isLocked(now) ? Optional.of("locked") : Optional.empty();
    }

    private Optional<Account> succeed(Guard guard, String client, Instant now) {
        database.run(new PlatformScope(), sql -> {
            new CredentialRepository(sql).succeed(guard.account(), now);
            AuditTrail.addLogIn(sql, guard.account(), guard.name(), client, "login", Map.of(), now);
        });
        return accounts.find(guard.account());
    }

    private void note(Optional<Guard> whose, String action, String client, Map<String, String> details, Instant now) {
        database.run(
                new PlatformScope(),
                sql -> AuditTrail.addLogIn(
                        sql,
                        whose.map(Guard::account).orElse(null),
                        whose.map(Guard::name).orElse("somebody unknown"),
                        client,
                        action,
                        details,
                        now));
    }
}
