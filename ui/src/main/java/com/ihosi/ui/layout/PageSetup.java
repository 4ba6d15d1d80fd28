package com.ihosi.ui.layout;

import com.ihosi.planner.brand.Brandings;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.Brand;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.text.Languages;
import com.ihosi.ui.web.Nonce;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives each page the language of its reader and the colours of its facility before anything is drawn. */
@Component
final class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Brandings brandings;

    PageSetup(Brandings brandings) {
        this.brandings = brandings;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(this::dress);
        init.getSource().addUIInitListener(opened -> speak(opened.getUI()));
    }

    private void dress(IndexHtmlResponse response) {
        Document page = response.getDocument();
        CurrentFacility.find()
                .ifPresentOrElse(here -> dress(page.head(), here), () -> link(page.head(), "icon", "/ihosi/mark.svg"));
        page.getElementsByTag("html").attr("lang", language().toLanguageTag());
        page.getElementsByTag("script").attr("nonce", Nonce.of(request()));
    }

    /** Links of the version that holds, so that what is kept in a browser is never an older one. */
    private void dress(Element head, Facility here) {
        Brandings.Kept kept = brandings.get(here.id());
        link(head, "icon", "/brand/favicon?v=" + kept.version());
        head.appendElement("style").appendText(Brand.css(here.colours()));
        if (!kept.css().isBlank()) {
            link(head, "stylesheet", "/brand/style.css?v=" + kept.version());
        }
    }

    private static void link(Element head, String relation, String address) {
        head.appendElement("link").attr("rel", relation).attr("href", address);
    }

    private static void speak(UI ui) {
        ui.setLocale(language());
        ui.getPage().executeJs("document.documentElement.lang = $0", language().toLanguageTag());
    }

    private static Locale language() {
        Optional<Locale> facility = CurrentFacility.find().map(Facility::language);
        return Languages.of(request(), facility);
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }
}
