package com.ihosi.ui.offer;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.desk.OfferOverException;
import com.ihosi.planner.waitlist.desk.OfferPage;
import com.ihosi.planner.waitlist.desk.WaitlistOffers;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.facility.PlainPage;
import com.ihosi.ui.security.NeedsNoRight;
import com.ihosi.ui.text.Languages;
import com.ihosi.ui.text.Moments;
import com.ihosi.ui.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * What a patient sees of an offer, without an account: when and with whom, and two buttons. Looking at it, as scanners of mails do, answers
 * nothing; only a button does, and the page then says what came of it.
 */
@NeedsNoRight("The link is the proof.")
@Controller
final class OfferController {

    private final WaitlistOffers offers;

    OfferController(WaitlistOffers offers) {
        this.offers = offers;
    }

    /** An answer to an offer. */
    @FunctionalInterface
    private interface Answer {
        OfferPage of(Facility.Id facility, String link);
    }

    @GetMapping("/offer/{link}")
    void show(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            OfferPage page = offers.get(here(request).id(), link);
            send(page, request, response, HttpServletResponse.SC_OK);
        } catch (NotFoundException unknown) {
            sendUnknown(request, response);
        }
    }

    @PostMapping("/offer/{link}/accept")
    void accept(@PathVariable String link, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(offers::accept, link, request, response);
    }

    @PostMapping("/offer/{link}/decline")
    void decline(@PathVariable String link, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(offers::decline, link, request, response);
    }

    /** Afterwards the browser looks at the offer again, so that going back or forth sends nothing twice. */
    private void answer(Answer answer, String link, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            answer.of(here(request).id(), link);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/offer/" + link);
        } catch (OfferOverException over) {
            send(offers.get(here(request).id(), link), request, response, HttpServletResponse.SC_CONFLICT);
        } catch (NotFoundException unknown) {
            sendUnknown(request, response);
        }
    }

    private static Facility here(HttpServletRequest request) {
        return CurrentFacility.find(request)
                .orElseThrow(() -> new NotFoundException("Offers are at the address of their facility."));
    }

    private static void sendUnknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = CurrentFacility.find(request).map(Facility::name).orElse("");
        PlainPage.send(request, response, HttpServletResponse.SC_NOT_FOUND, "offer-unknown", name, "");
    }

    private static void send(OfferPage page, HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        Locale language = Languages.of(request, Optional.of(page.facility().language()));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        String more = details(page, language) + (page.isOpen() ? buttons(request, language) : "");
        PlainPage.send(
                request,
                response,
                status,
                "offer-" + key(page.state()),
                page.facility().name(),
                more);
    }

    private static String key(WaitlistOffer.Status state) {
        return switch (state) {
            case SENT -> "open";
            case ACCEPTED -> "accepted";
            case DECLINED -> "declined";
            case EXPIRED -> "expired";
            case TAKEN -> "taken";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static String details(OfferPage page, Locale language) {
        Moments moments = new Moments(page.facility().zone(), language);
        String when = moments.when(page.during().start()) + "–"
                + moments.time(page.during().end());
        StringBuilder list = new StringBuilder("<dl class=\"offer\">");
        add(list, language, "when", when);
        add(list, language, "type", page.type());
        add(list, language, "doctor", page.doctor());
        add(list, language, "where", page.facility().name());
        if (page.isOpen()) {
            add(list, language, "until", moments.when(page.expires()));
        }
        return list.append("</dl>").toString();
    }

    private static void add(StringBuilder list, Locale language, String key, String value) {
        list.append("<dt>%s</dt><dd>%s</dd>".formatted(escape(Texts.text(language, "offer." + key)), escape(value)));
    }

    /** The link is what the page was asked for by; nothing else of it is told to the page. */
    private static String buttons(HttpServletRequest request, Locale language) {
        String path = escape(request.getRequestURI().replaceFirst("/(accept|decline)$", ""));
        return button(path + "/accept", Texts.text(language, "offer.accept"), "primary")
                + button(path + "/decline", Texts.text(language, "offer.decline"), "plain");
    }

    private static String button(String action, String text, String kind) {
        return "<form method=\"post\" action=\"%s\" class=\"answer\"><button type=\"submit\" class=\"way %s\">%s</button></form>"
                .formatted(action, kind, escape(text));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
