package com.ihosi.planner.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A text that proves something to whoever shows it; only its hash is kept. */
public record Secret(String text) {

    private static final int BYTES = 32;

    /** A new one of 256 random bits behind the given beginning, fit for a URL. */
    public static Secret random(String beginning, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(beginning + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Its SHA-256; no salt, because nobody guesses 256 random bits. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "a secret";
    }
}
