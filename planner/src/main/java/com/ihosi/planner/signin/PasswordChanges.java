package com.ihosi.planner.signin;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.signin.CredentialRepository.Guard;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Changing one's own password, which needs the old one and ends the account's other sessions. */
public final class PasswordChanges {

    private final Database database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Clock clock;

    /**
     * @param least characters of a password, 8 to {@link LogIns#LONGEST_PASSWORD}
     */
    public PasswordChanges(Database database, Accounts accounts, Passwords passwords, int least, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.policy = new PasswordPolicy(least);
        this.clock = clock;
    }

    /** The fewest characters of a password. */
    public int least() {
        return policy.least();
    }

    /**
     * Changes a password.
     *
     * @param kept the session that goes on
     * @throws FieldException at {@code old} if that is not the password, or was tried too often; at {@code password} if it must not be chosen
     */
    public void change(Account.Id id, LoginSession.Id kept, String old, String password) {
        Account account =
                accounts.find(id).orElseThrow(() -> new NotAllowedException("The account is not active any more."));
        policy.require(password, account);
        Instant now = clock.instant();
        Guard guard = database.write(new PlatformScope(), sql -> count(new CredentialRepository(sql), id, now));
        if (guard.isLocked(now)) {
            throw new FieldException("old", "The password was wrong too often. Wait a while, then try again.");
        }
        if (guard.hash() == null || old.length() > LogIns.LONGEST_PASSWORD || !passwords.matches(old, guard.hash())) {
            throw new FieldException("old", "This is not your present password.");
        }
        String hash = passwords.hash(password);
        String by = accounts.name(new Actor.Person(id));
        database.run(new PlatformScope(), sql -> {
            new CredentialRepository(sql).keep(id, hash, now);
            new SessionRepository(sql).endOthers(id, kept, now);
            AuditTrail.addLogIn(sql, id, by, "", "password.change", Map.of(), now);
        });
    }

    private static Guard count(CredentialRepository credentials, Account.Id id, Instant now) {
        Guard guard = credentials.lock(id).orElseThrow(() -> new FieldException("old", "The account has no password."));
        if (!guard.isLocked(now)) {
            int failures = guard.failures() + 1;
            credentials.count(id, failures, Lockout.after(failures, now).orElse(null));
        }
        return guard;
    }
}
