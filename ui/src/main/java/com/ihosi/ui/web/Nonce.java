package com.ihosi.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** What the scripts of one answer are known by; drawn anew for each, so that nobody can put it into a page beforehand. */
public final class Nonce {

    private static final String NAME = Nonce.class.getName();
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonce() {}

    /** That of the answer to a request. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NAME, nonce);
        return nonce;
    }
}
