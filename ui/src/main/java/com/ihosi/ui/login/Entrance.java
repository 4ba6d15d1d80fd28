package com.ihosi.ui.login;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.LoginTickets;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.signin.LoginSessions;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.facility.PlainPage;
import com.ihosi.ui.security.CurrentLogin;
import com.ihosi.ui.security.Doorkeeper;
import com.ihosi.ui.security.NeedsNoRight;
import com.ihosi.ui.security.SignedIn;
import com.ihosi.ui.text.Languages;
import com.ihosi.ui.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way to one's own facility. A session belongs to one address, so a ticket that holds once and for a minute carries a
 * log-in from one address to the next.
 */
@NeedsNoRight("It leads everybody to where he belongs.")
@Controller
final class Entrance {

    private final Accounts accounts;
    private final LoginTickets tickets;
    private final LoginSessions sessions;
    private final Doorkeeper doorkeeper;

    Entrance(Accounts accounts, LoginTickets tickets, LoginSessions sessions, Doorkeeper doorkeeper) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
    }

    /** At a facility's address the first page of one's work; at the main address all facilities for who runs them, one's only one, or the choice. */
    @GetMapping("/home")
    void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Account person = SignedIn.get();
        Optional<Facility> here = CurrentFacility.find(request);
        if (here.isPresent()) {
            response.sendRedirect("/" + Homes.path(rights(person, here.get())));
            return;
        }
        List<Facility> own = accounts.listFacilities(person.id());
        if (accounts.may(new Actor.Person(person.id()), Right.RUN_INSTALLATION)
                && request.getParameter("choose") == null) {
            response.sendRedirect("/system");
        } else if (own.size() == 1 && own.getFirst().isActive()) {
            handOver(person, own.getFirst(), request, response);
        } else {
            choose(own, request, response);
        }
    }

    /** Hands the person over to another of the own facilities. */
    @GetMapping("/go/{slug}")
    void go(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Account person = SignedIn.get();
        Optional<Facility> facility = accounts.listFacilities(person.id()).stream()
                .filter(own -> own.slug().equals(slug))
                .findFirst();
        if (facility.isPresent()) {
            handOver(person, facility.get(), request, response);
        } else {
            PlainPage.send(request, response, HttpServletResponse.SC_FORBIDDEN, "stranger", slug, "");
        }
    }

    /** Takes a ticket at the facility's own address; a bad one leads to the log-in page. */
    @GetMapping("/enter")
    void enter(@RequestParam String ticket, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<LoginTickets.Handover> handover =
                CurrentFacility.find(request).flatMap(facility -> tickets.take(ticket, facility.id()));
        Optional<Account> person = handover.map(LoginTickets.Handover::account).flatMap(accounts::find);
        person.ifPresent(
                account -> doorkeeper.letIn(account, handover.orElseThrow().sessionEnds(), request, response));
        response.sendRedirect(person.map(account -> "/" + Homes.path(rights(account, CurrentFacility.get())))
                .orElse("/login?expired"));
    }

    private Set<Right> rights(Account person, Facility facility) {
        return accounts.listRights(new Actor.Person(person.id()), facility.id());
    }

    private void handOver(Account person, Facility to, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Instant end = CurrentLogin.find(request)
                .flatMap(id -> sessions.findEnd(person.id(), id))
                .orElseThrow(() -> new IllegalStateException("Only a session can be handed over."));
        String ticket = tickets.issue(person.id(), to.id(), end);
        String origin = CurrentFacility.address(request).origin(request.getScheme(), to.slug());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.sendRedirect(origin + "/enter?ticket=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8));
    }

    private static void choose(List<Facility> own, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StringBuilder ways = new StringBuilder("<nav class=\"choice\">");
        own.stream()
                .filter(Facility::isActive)
                .forEach(facility -> ways.append(PlainPage.link("/go/" + facility.slug(), facility.name())));
        String leave = Texts.text(Languages.of(request, Optional.empty()), "user.logout");
        ways.append("</nav>").append(PlainPage.link("/leave", leave));
        PlainPage.send(
                request,
                response,
                HttpServletResponse.SC_OK,
                page(own),
                SignedIn.get().name(),
                ways.toString());
    }

    private static String page(List<Facility> own) {
        if (own.isEmpty()) {
            return "nowhere";
        }
        return own.stream().anyMatch(Facility::isActive) ? "choice" : "asleep";
    }
}
