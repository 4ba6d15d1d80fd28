package com.ihosi.planner.account;

/** What a log-in is checked against: an account with the hash of its password, in the form `{id}hash`. */
public record Credentials(Account account, String passwordHash, boolean active) {

    /** Says whose they are and never the hash. */
    @Override
    public String toString() {
        return "Credentials of " + account.email();
    }
}
