package com.ihosi.ui.layout;

import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.Brand;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.text.Languages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Gives each page the language of its reader and the colours of its facility before anything is drawn. */
@Component
final class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(PageSetup::dress);
        init.getSource().addUIInitListener(opened -> speak(opened.getUI()));
    }

    private static void dress(IndexHtmlResponse response) {
        Document page = response.getDocument();
        page.head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "ihosi/mark.svg");
        CurrentFacility.find()
                .map(Facility::colours)
                .ifPresent(colours -> page.head().appendElement("style").appendText(Brand.css(colours)));
        page.getElementsByTag("html").attr("lang", language().toLanguageTag());
    }

    private static void speak(UI ui) {
        ui.setLocale(language());
        ui.getPage().executeJs("document.documentElement.lang = $0", language().toLanguageTag());
    }

    private static Locale language() {
        Optional<Locale> facility = CurrentFacility.find().map(Facility::language);
        return Languages.of(VaadinServletRequest.getCurrent().getHttpServletRequest(), facility);
    }
}
