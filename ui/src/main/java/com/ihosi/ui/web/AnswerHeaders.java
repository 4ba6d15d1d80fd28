package com.ihosi.ui.web;

import com.ihosi.ui.facility.Address;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are told with every answer, also with one that is turned away at once. Scripts come from here and are known by the answer's nonce;
 * the console makes functions of what the server sends it, so that evaluating has to be allowed. Styles may stand in the page, as components set
 * them there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
final class AnswerHeaders extends OncePerRequestFilter {

    private static final String OF_PAGES =
            "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'unsafe-eval'; script-src-attr 'none';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
                    + " object-src 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String DATA = "/api/v2/";

    private final String domain;

    AnswerHeaders(@Value("${ihosi.domain:localhost}") String domain) {
        this.domain = domain;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(self), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    private String policy(HttpServletRequest request) {
        return request.getRequestURI().startsWith(DATA)
                ? OF_DATA
                : OF_PAGES.replace("{nonce}", Nonce.of(request)) + facilities(request);
    }

    /** The form in which one logs in at the main address leads on to one's facility, and browsers follow it with this rule in mind. */
    private String facilities(HttpServletRequest request) {
        Address here =
                Address.parse(Optional.ofNullable(request.getHeader("Host")).orElse(""), domain);
        return here instanceof Address.Main main ? " " + main.origin(request.getScheme(), "*") : "";
    }
}
