package com.ihosi.ui.facility;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
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
            PlainPage.send(request, response, HttpServletResponse.SC_NOT_FOUND, "unknown", slug, wayToMain(request));
        } else if (facility.isPresent() && !facility.get().isActive()) {
            String name = facility.get().name();
            PlainPage.send(request, response, HttpServletResponse.SC_FORBIDDEN, "closed", name, wayToMain(request));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String wayToMain(HttpServletRequest request) {
        Locale language = Languages.of(request, Optional.empty());
        String origin = CurrentFacility.address(request).mainOrigin(request.getScheme());
        return PlainPage.link(origin + "/", Texts.text(language, "page.to-main"));
    }
}
