package com.ihosi.planner.account;

import java.util.Optional;

/** On whose behalf something is done; it stands in the audit log and in messages to others. */
public sealed interface Actor {

    /** Somebody who is logged in, with the rights of the account and no more. */
    record Person(Account.Id account) implements Actor {}

    /** Whoever may start the program on the server itself; may do everything. */
    record CommandLine() implements Actor {

        /** What others read where a person's name would stand. */
        public static final String NAME = "the command line";
    }

    /** The account of a person. */
    default Optional<Account.Id> findAccount() {
        return switch (this) {
            case Person(Account.Id account) -> Optional.of(account);
            case CommandLine() -> Optional.empty();
        };
    }
}
