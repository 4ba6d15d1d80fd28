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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the facility of the address before anything else is done, and turns away where there is none, it is closed, it cannot be found out, or
 * the session is one of another address. The address alone says which facility it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class FacilityGate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FacilityGate.class);
    private static final List<String> FILES = List.of("/ihosi/", "/aura/", "/VAADIN/build/");
    private static final List<String> SINGLE = List.of("/favicon.ico", "/sw.js", "/health", "/health/live");
    private static final List<String> DESCRIPTIONS = List.of("/api/docs", "/api/openapi.json");
    private static final int MOST_SHOWN = 60;

    private final Facilities facilities;
    private final String domain;

    FacilityGate(Facilities facilities, @Value("${ihosi.domain:localhost}") String domain) {
        this.facilities = facilities;
        this.domain = domain;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return SINGLE.contains(path) || FILES.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Address address =
                Address.parse(Optional.ofNullable(request.getHeader("Host")).orElse(""), domain);
        CurrentFacility.put(request, address, Optional.empty());
        Optional<Facility> facility;
        try {
            facility = find(address);
        } catch (RuntimeException failure) {
            LOG.error("The facility of an address could not be looked up.", failure);
            turnAway(request, response, ProblemType.FAILURE, "broken", "");
            return;
        }
        if (isDescription(request)) {
            go(request, response, chain, address, facility.filter(Facility::isActive));
        } else if (facility.isPresent()) {
            enter(request, response, chain, address, facility.get());
        } else if (!(address instanceof Address.Main) && !(address instanceof Address.Admin)) {
            turnAway(request, response, ProblemType.UNKNOWN_FACILITY, "unknown", shown(address));
        } else if (Problems.areWanted(request)) {
            turnAway(request, response, ProblemType.UNKNOWN_FACILITY, "main", domain);
        } else {
            go(request, response, chain, address, facility);
        }
    }

    private Optional<Facility> find(Address address) {
        return switch (address) {
            case Address.OfFacility(String slug, Address.Main main) -> facilities.findBySlug(slug);
            case Address.Foreign(String host, Address.Main main) -> facilities.findByHost(host);
            case Address.Main main -> Optional.empty();
            case Address.Admin admin -> Optional.empty();
            case Address.Nowhere nowhere -> Optional.empty();
        };
    }

    private static void enter(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Address address,
            Facility facility)
            throws ServletException, IOException {
        if (facility.isActive()) {
            go(request, response, chain, address, Optional.of(facility));
        } else {
            turnAway(request, response, ProblemType.CLOSED_FACILITY, "closed", "");
        }
    }

    private static void go(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Address address,
            Optional<Facility> facility)
            throws ServletException, IOException {
        CurrentFacility.put(request, address, facility);
        String place = facility.map(here -> here.id().value().toString())
                .orElse(address instanceof Address.Admin ? "admin" : "main");
        if (BoundSession.isForeign(request, place)) {
            SessionCookie.takeBack(request, response);
            turnAway(request, response, ProblemType.UNAUTHENTICATED, "replayed", "");
        } else {
            chain.doFilter(new BoundSession(request, place), response);
        }
    }

    /** The API works for one facility, whatever its description. */
    private static boolean isDescription(HttpServletRequest request) {
        return DESCRIPTIONS.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    private static void turnAway(
            HttpServletRequest request, HttpServletResponse response, ProblemType type, String key, String name)
            throws IOException {
        if (Problems.areWanted(request)) {
            Problems.send(response, type, Texts.text(Locale.ENGLISH, "page." + key + ".text", name));
        } else {
            PlainPage.send(request, response, type.status().value(), key, name, way(request, key));
        }
    }

    private static String way(HttpServletRequest request, String key) {
        Locale language = Languages.of(request, Optional.empty());
        if (key.equals("replayed")) {
            return PlainPage.link("/login", Texts.text(language, "page.replayed.way"));
        }
        String origin = CurrentFacility.address(request).mainOrigin(request.getScheme());
        return PlainPage.link(origin + "/", Texts.text(language, "page.to-main"));
    }

    private static String shown(Address address) {
        String name =
                switch (address) {
                    case Address.OfFacility(String slug, Address.Main main) -> slug;
                    case Address.Foreign(String host, Address.Main main) -> host;
                    case Address.Nowhere(String host, Address.Main main) -> host;
                    case Address.Main main -> main.domain();
                    case Address.Admin(Address.Main main) -> main.domain();
                };
        return name.length() > MOST_SHOWN ? name.substring(0, MOST_SHOWN) + "…" : name;
    }
}
