package com.ihosi.batchjobs.importing;

/** How passwords are kept: turns a password in plain text into the hash that a log-in is checked against. */
@FunctionalInterface
public interface PasswordHash {

    /** The hash of a password, with the name of its method as the log-in expects it. */
    String of(String password);
}
