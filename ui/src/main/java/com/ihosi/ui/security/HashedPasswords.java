package com.ihosi.ui.security;

import com.ihosi.planner.signin.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Bcrypt over SHA-256: bcrypt alone reads 72 bytes and no more. Hashes of bcrypt alone, as they came with earlier imports, are still
 * checked, by the same work.
 */
final class HashedPasswords extends AbstractValidatingPasswordEncoder {

    private static final String ID = "bcrypt-sha256";

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    /** All ways of keeping passwords, each hash with the name of its own. */
    static PasswordEncoder encoder() {
        Map<String, PasswordEncoder> ways = new HashMap<>();
        ways.put(ID, new HashedPasswords());
        ways.put("bcrypt", new BCryptPasswordEncoder());
        return new DelegatingPasswordEncoder(ID, ways);
    }

    /** The same for use cases. */
    static Passwords passwords(PasswordEncoder encoder) {
        return new Passwords() {
            @Override
            public String hash(String password) {
                return String.valueOf(encoder.encode(password));
            }

            @Override
            public boolean matches(String password, String hash) {
                return encoder.matches(password, hash);
            }
        };
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        return String.valueOf(bcrypt.encode(digest(password)));
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    private static String digest(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
