package com.ihosi.ui.branding;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.domain.OwnDomain;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Domains of the facility's own: claimed, proved, and given up. */
final class DomainSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient BrandingDesk desk;
    private final Notice notice = new Notice();
    private final Div list = new Div();
    private final TextField host = new TextField();

    DomainSection(BrandingDesk desk) {
        this.desk = desk;
        H2 title = new H2(getTranslation("branding.domains"));
        title.setId("section-domains");
        getElement().setAttribute("aria-labelledby", "section-domains");
        host.setLabel(getTranslation("branding.domain"));
        host.setPlaceholder("plan.clinic.org");
        host.setMaxLength(253);
        host.setManualValidation(true);
        host.addValueChangeListener(change -> host.setInvalid(false));
        Button add = new Button(getTranslation("branding.domain.add"), click -> claim());
        add.setId("add-domain");
        Div row = new Div(host, add);
        row.addClassName("domain-add");
        list.addClassName("domains");
        add(title, new Paragraph(getTranslation("branding.domains.explain")), notice, list, row);
        addClassNames("card", "domain-section");
        load();
    }

    private void claim() {
        try {
            desk.add(host.getValue());
            host.clear();
            notice.tell(getTranslation("branding.domain.added"));
            load();
        } catch (FieldException refused) {
            host.setErrorMessage(refused.getMessage());
            host.setInvalid(true);
            host.focus();
        }
    }

    private void load() {
        List<OwnDomain> domains = desk.listDomains();
        list.removeAll();
        domains.forEach(domain -> list.add(row(domain)));
        if (domains.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("branding.domains.none"));
            none.addClassName("none");
            list.add(none);
        }
    }

    private Component row(OwnDomain domain) {
        String name = domain.host().text();
        boolean proved = domain.findVerification().isPresent();
        Span title = new Span(name);
        title.addClassName("domain-name");
        Span state = new Span(getTranslation(proved ? "branding.domain.proved" : "branding.domain.waits"));
        state.addClassNames("badge", proved ? "good" : "warn");
        Button check = new Button(
                getTranslation("branding.domain.check"),
                click -> attempt(() -> desk.verify(domain.host()), "branding.domain.leads", name));
        check.setAriaLabel(getTranslation("branding.domain.check") + ": " + name);
        Button remove = new Button(getTranslation("branding.remove"), click -> ask(domain));
        remove.setAriaLabel(getTranslation("branding.remove") + ": " + name);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div head = new Div(title, state, check, remove);
        head.addClassName("domain-head");
        Paragraph how = new Paragraph(new Span(getTranslation("branding.domain.record") + " "));
        how.add(new Code(domain.recordName()), new Span(" TXT "), new Code(domain.recordText()));
        Div row = new Div(head, how);
        row.addClassName("domain");
        return row;
    }

    private void ask(OwnDomain domain) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("branding.domain.ask", domain.host().text()),
                getTranslation("branding.domain.ask.text"),
                getTranslation("branding.remove"),
                confirmed -> attempt(
                        () -> desk.remove(domain.host()),
                        "branding.domain.removed",
                        domain.host().text()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.open();
    }

    private void attempt(Runnable action, String told, String name) {
        try {
            action.run();
            notice.tell(getTranslation(told, name));
        } catch (PlannerException refused) {
            notice.refuse(refused.getMessage());
        }
        load();
    }
}
