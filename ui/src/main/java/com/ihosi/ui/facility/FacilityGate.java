package com.ihosi.ui.facility;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.problem.Problems;
import com.ihosi.ui.text.Languages;
import com.ihosi.ui.text.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the facility of the address before anything else is done, and turns away where there is none or it is closed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class FacilityGate extends OncePerRequestFilter {

    private static final List<String> FILES = List.of("/ihosi/", "/aura/", "/VAADIN/build/", "/favicon.ico", "/sw.js");

    private static final List<String> DESCRIPTIONS = List.of("/api/docs", "/api/openapi.json");

    private final Facilities facilities;
    private final String domain;

    FacilityGate(Facilities facilities, @Value("${ihosi.domain:localhost}") String domain) {
        this.facilities = facilities;
        this.domain = domain;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Address address =
                Address.parse(Optional.ofNullable(request.getHeader("Host")).orElse(domain), domain);
        Optional<Facility> facility =
                switch (address) {
                    case Address.Main main -> Optional.empty();
                    case Address.OfFacility(String slug, Address.Main main) -> facilities.findBySlug(slug);
                };
        CurrentFacility.put(request, address, facility);
        if (address instanceof Address.OfFacility(String slug, Address.Main main) && facility.isEmpty()) {
            turnAway(request, response, ProblemType.UNKNOWN_FACILITY, "unknown", slug);
        } else if (facility.isPresent() && !facility.get().isActive()) {
            turnAway(
                    request,
                    response,
                    ProblemType.CLOSED_FACILITY,
                    "closed",
                    facility.get().name());
        } else if (facility.isEmpty() && isOfFacilities(request)) {
            turnAway(request, response, ProblemType.UNKNOWN_FACILITY, "main", domain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The API works for one facility, whatever its description. */
    private static boolean isOfFacilities(HttpServletRequest request) {
        return Problems.areWanted(request) && DESCRIPTIONS.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    private static void turnAway(
            HttpServletRequest request, HttpServletResponse response, ProblemType type, String key, String name)
            throws IOException {
        if (Problems.areWanted(request)) {
            Problems.send(response, type, Texts.text(Locale.ENGLISH, "page." + key + ".text", name));
        } else {
            PlainPage.send(request, response, type.status().value(), key, name, wayToMain(request));
        }
    }

    private static String wayToMain(HttpServletRequest request) {
        Locale language = Languages.of(request, Optional.empty());
        String origin = CurrentFacility.address(request).mainOrigin(request.getScheme());
        return PlainPage.link(origin + "/", Texts.text(language, "page.to-main"));
    }
}
