package com.ihosi.ui.registry;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.registry.FacilityOrder;
import com.ihosi.planner.registry.Licence;
import com.ihosi.planner.registry.RegisteredFacility;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.TitledSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** One facility: what can be done with it, its licences, and what was decided by whom and why. */
final class FacilityDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RegistryDesk desk;
    private final transient RegistryWords words = new RegistryWords(getLocale());
    private final transient Runnable changed;
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private transient RegisteredFacility shown;

    FacilityDialog(RegistryDesk desk, RegisteredFacility shown, Runnable changed) {
        this.desk = desk;
        this.shown = shown;
        this.changed = changed;
        setWidth("46rem");
        content.addClassName("sections");
        add(notice, content);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
        load();
    }

    private void load() {
        shown = desk.get(shown.facility().id());
        setHeaderTitle(shown.facility().name());
        content.removeAll();
        content.add(actions(), licences(), decisions());
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("tools");
        boolean active = shown.facility().isActive();
        if (!shown.verified()) {
            actions.add(button("verify", () -> done("verified", () -> desk.verify(shown))));
        }
        actions.add(
                active
                        ? button("suspend", () -> askReason("suspend", desk::suspend))
                        : button("reactivate", () -> askReason("reactivate", desk::reactivate)));
        actions.add(button("appoint", this::appoint));
        return actions;
    }

    private Button button(String what, Runnable does) {
        Button button = new Button(getTranslation("registry." + what), click -> does.run());
        button.setId("facility-" + what);
        return button;
    }

    private void askReason(String what, BiConsumer<RegisteredFacility, String> does) {
        TextArea reason = new TextArea(getTranslation("registry.reason"));
        reason.setId("facility-reason");
        reason.setWidthFull();
        new FormDialog(
                        "registry." + what,
                        "30rem",
                        new Paragraph(getTranslation(
                                "registry." + what + ".text", shown.facility().name())),
                        reason)
                .field("reason", reason)
                .confirm("registry." + what, () -> {
                    does.accept(shown, reason.getValue());
                    told("registry." + what + ".done");
                })
                .open();
    }

    private void appoint() {
        TextField email = new TextField(getTranslation("registry.field.email"));
        TextField name = new TextField(getTranslation("registry.field.administrator"));
        new FormDialog("registry.appoint", "30rem", email, name)
                .field("email", email)
                .field("administrator", name)
                .confirm("registry.appoint", () -> {
                    desk.appoint(shown, new FacilityOrder.Administrator(email.getValue(), name.getValue()));
                    told("registry.appoint.done");
                })
                .open();
    }

    private TitledSection licences() {
        TitledSection section = new TitledSection("licences", getTranslation("licence.title"));
        List<Licence> all = desk.listLicences(shown);
        section.list(all.stream().map(this::row).toList(), getTranslation("licence.none"));
        Button grant = new Button(
                getTranslation("licence.grant"),
                click -> new LicenceForm(desk, shown, () -> told("registry.licence.done")).open());
        grant.setId("grant-licence");
        section.add(grant);
        return section;
    }

    private Div row(Licence licence) {
        Div row = new Div(
                new Span(words.tier(licence.tier()) + " · " + words.days(licence)),
                quiet(words.text(
                        "licence.limits",
                        words.number(licence.mostDoctors()),
                        words.number(licence.mostPatients()),
                        licence.trial()
                                ? words.text("registry.trial")
                                : words.money(licence.monthlyPrice(), licence.currency()))));
        row.addClassName("licence");
        LocalDate since = licence.overdueSince();
        if (since == null) {
            row.add(small("licence.overdue", () -> done("overdue", () -> desk.setOverdue(licence, desk.today()))));
        } else {
            Span overdue = quiet(words.text("registry.overdue", words.day(since)));
            overdue.addClassName("worse");
            row.add(overdue, small("licence.paid", () -> done("paid", () -> desk.setOverdue(licence, null))));
        }
        return row;
    }

    private Button small(String key, Runnable does) {
        Button small = new Button(getTranslation(key), click -> does.run());
        small.addThemeVariants(ButtonVariant.TERTIARY);
        return small;
    }

    private TitledSection decisions() {
        TitledSection section = new TitledSection("decisions", getTranslation("registry.decisions"));
        section.list(
                desk.listDecisions(shown).stream().map(this::row).toList(), getTranslation("registry.decisions.none"));
        return section;
    }

    private Div row(AuditTrail.Decision decision) {
        Div row = new Div(
                new Span(words.text("registry.action." + decision.action())),
                quiet(words.moment(decision.at()) + " · " + decision.by()));
        String details = decision.details().entrySet().stream()
                .sorted(Comparator.comparing(detail -> detail.getKey()))
                .map(detail -> words.text("registry.detail." + detail.getKey().toLowerCase(Locale.ROOT)) + ": "
                        + detail.getValue())
                .collect(Collectors.joining(" · "));
        if (!details.isEmpty()) {
            row.add(quiet(details));
        }
        row.addClassName("decision");
        return row;
    }

    private void done(String what, Runnable work) {
        try {
            work.run();
            told("registry." + what + ".done");
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
    }

    private void told(String key) {
        notice.tell(getTranslation(key, shown.facility().name()));
        load();
        changed.run();
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
