package com.ihosi.ui.security;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.facility.PlainPage;
import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.problem.Problems;
import com.ihosi.ui.text.Languages;
import com.ihosi.ui.text.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody past who is logged in but does not belong to the facility of the address, nor at the address from which the installation is run
 * anybody who does not run it.
 */
final class MembershipGate extends OncePerRequestFilter {

    private final Accounts accounts;

    MembershipGate(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Facility> facility = CurrentFacility.find(request);
        Optional<Account> person = SignedIn.find();
        if (facility.isPresent() && person.isPresent() && !belongs(person.get(), facility.get())) {
            refuse(request, response, facility.get());
        } else if (CurrentFacility.isAdmin(request)
                && person.filter(somebody -> !somebody.superAdmin()).isPresent()) {
            String ways = ways(request, Optional.empty());
            PlainPage.send(request, response, HttpServletResponse.SC_FORBIDDEN, "not-admin", "", ways);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Facility facility)
            throws IOException {
        if (Problems.areWanted(request)) {
            Problems.send(
                    response,
                    ProblemType.STRANGER,
                    "The account does not belong to %s. Ask its administrator for access.".formatted(facility.name()));
        } else if (OpenPage.asks(request)) {
            OpenPage.tell(request, response, "stranger", facility);
        } else {
            PlainPage.send(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "stranger",
                    facility.name(),
                    ways(request, Optional.of(facility.language())));
        }
    }

    private boolean belongs(Account person, Facility facility) {
        return accounts.belongs(person.id(), facility.id());
    }

    private static String ways(HttpServletRequest request, Optional<Locale> ofFacility) {
        Locale language = Languages.of(request, ofFacility);
        String origin = CurrentFacility.address(request).mainOrigin(request.getScheme());
        return PlainPage.link(origin + "/", Texts.text(language, "page.to-main"))
                + PlainPage.link("/leave", Texts.text(language, "user.logout"));
    }
}
