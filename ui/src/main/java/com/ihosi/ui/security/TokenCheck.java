package com.ihosi.ui.security;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.PersonalTokens;
import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs in for one request who sends a personal token: {@code Authorization: Bearer KEY}. It counts for more than a session, keeps
 * none, and is refused alike whatever is wrong with it.
 */
final class TokenCheck extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final PersonalTokens tokens;

    TokenCheck(PersonalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUsed(request)) {
            chain.doFilter(request, response);
            return;
        }
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Account> owner =
                tokens.authenticate(header.substring(SCHEME.length()).strip());
        if (owner.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            Problems.send(
                    response,
                    ProblemType.UNAUTHENTICATED,
                    "The token does not work: it is unknown, expired or revoked. Make a new one in the console.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordCheck.signedIn(new SignedIn(owner.get())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** Whether a request brings a token, right or wrong. */
    static boolean isUsed(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
