package com.ihosi.planner.signin;

/** How passwords are kept: by a slow hash whose text says how it was made. */
public interface Passwords {

    /** A hash of a password with a salt of its own. */
    String hash(String password);

    /** Whether it is the password of the hash; takes the same time for whatever password. */
    boolean matches(String password, String hash);
}
