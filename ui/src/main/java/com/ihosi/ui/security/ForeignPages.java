package com.ihosi.ui.security;

import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps foreign pages from changing anything with the session of who looks at them. A change by session needs the header
 * {@code X-Requested-With}, which a page of another origin cannot send, as the API answers no preflight; and where the browser says
 * whose page it is, that has to be this address. No cookie is compared: facilities are subdomains of one domain, and one of them
 * could plant a cookie for another. Tokens are sent by no browser on its own and need none of this; nor do links of offers, by which
 * alone an offer is answered.
 */
final class ForeignPages extends OncePerRequestFilter {

    private static final String MARK = "X-Requested-With";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || TokenCheck.isUsed(request)
                || request.getRequestURI().startsWith(OfferLinks.API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMarked(request) && isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            Problems.send(
                    response,
                    ProblemType.FOREIGN_PAGE,
                    "A change by session needs the header %s and must come from a page of this address."
                            .formatted(MARK));
        }
    }

    private static boolean isMarked(HttpServletRequest request) {
        String mark = request.getHeader(MARK);
        return mark != null && !mark.isBlank();
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return (site == null || OWN.contains(site)) && isHere(request.getHeader(HttpHeaders.ORIGIN), request);
    }

    private static boolean isHere(@Nullable String origin, HttpServletRequest request) {
        return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader(HttpHeaders.HOST));
    }
}
