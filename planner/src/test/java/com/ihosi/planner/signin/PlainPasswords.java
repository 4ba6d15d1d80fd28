package com.ihosi.planner.signin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Passwords in clear, fast, that count how often they are compared. */
record PlainPasswords(AtomicInteger compared, List<String> asked) implements Passwords {

    PlainPasswords() {
        this(new AtomicInteger(), new CopyOnWriteArrayList<>());
    }

    @Override
    public String hash(String password) {
        return "{plain}" + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        compared.incrementAndGet();
        asked.add(hash);
        return hash.equals(hash(password));
    }
}
