package com.ihosi.ui.overbooking;

import com.ihosi.planner.overbooking.session.DoctorSession;
import com.ihosi.planner.overbooking.session.Outlook;
import com.ihosi.planner.overbooking.session.OverbookingPlace;
import com.ihosi.planner.overbooking.session.OverbookingSettings;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;

/** A session in a line that opens: its pictures, what further places would gain, whom they would cost, and the way to open them. */
final class SessionCard extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient Outlook outlook;
    private final transient DoctorSession session;
    private final transient OverbookingSettings settings;
    private final transient SessionWords words;
    private final transient Consumer<Outlook> accept;
    private final transient Consumer<OverbookingPlace> close;
    private final boolean mayOverbook;
    private final Div body = new Div();

    SessionCard(
            Outlook outlook,
            OverbookingSettings settings,
            SessionWords words,
            boolean mayOverbook,
            Consumer<Outlook> accept,
            Consumer<OverbookingPlace> close) {
        this.outlook = outlook;
        this.session = outlook.session();
        this.settings = settings;
        this.words = words;
        this.mayOverbook = mayOverbook;
        this.accept = accept;
        this.close = close;
        addClassName("session");
        getElement()
                .setAttribute("data-doctor", session.doctor().value().toString())
                .setAttribute("data-proposed", String.valueOf(outlook.further().size()));
        setSummary(summary());
        body.addClassName("session-body");
        setContent(body);
        addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                fill();
            }
        });
    }

    /** Opens it as if somebody had. */
    void show() {
        setOpen(true);
        fill();
    }

    private Div summary() {
        Span who = new Span(session.name());
        who.addClassName("who");
        Span when = new Span(words.span(session.during()));
        when.addClassName("when");
        Span booked = new Span(words.text("over.booked", session.slots() - session.free(), session.slots()));
        booked.addClassName("booked");
        Span verdict = new Span(verdict());
        verdict.addClassNames("verdict", outlook.isProposed() ? "gain" : "none");
        Div summary = new Div(who, when, booked, verdict);
        summary.addClassName("session-line");
        return summary;
    }

    private String verdict() {
        if (outlook.isProposed()) {
            double idle = outlook.asIs().figures().idle()
                    - outlook.proposed().figures().idle();
            return words.text("over.gain", outlook.further().size(), words.minutes(idle * session.minutes()));
        }
        int open = session.places().size();
        if (open > 0) {
            return words.text("over.open", open);
        }
        return words.text(outlook.isEarly() ? "over.early" : "over.nothing");
    }

    private void fill() {
        if (body.getChildren().findAny().isPresent()) {
            return;
        }
        Div pictures = new Div(pictured("over.asis", false));
        pictures.addClassName("pictures");
        if (outlook.isProposed()) {
            pictures.add(pictured("over.proposed", true));
        }
        pictures.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.text("over.pictures", session.name()));
        Paragraph key = new Paragraph(words.text("over.key"));
        key.addClassName("key");
        Div tables = new Div(new Html(new SessionTables(outlook, words).figures()), patients());
        tables.addClassName("tables");
        body.add(pictures, key, tables, guard());
        if (!session.places().isEmpty()) {
            body.add(places());
        }
        if (outlook.isProposed() && mayOverbook) {
            body.add(accepting());
        }
    }

    private Div pictured(String title, boolean proposed) {
        H3 heading = new H3(words.text(title));
        return new Div(heading, new Html(new SessionPicture(outlook, proposed, words).draw()));
    }

    private Div patients() {
        Div patients = new Div(new Html(new SessionTables(outlook, words).patients()));
        patients.addClassName("sheet-scroll");
        patients.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.text("over.patients", session.name()));
        return patients;
    }

    private Paragraph guard() {
        double extra = outlook.proposed().riskiest() - outlook.proposed().others();
        Paragraph guard = new Paragraph(words.text(
                extra > settings.extraMinutes() ? "over.guard.passed" : "over.guard",
                words.minutes(outlook.proposed().riskiest()),
                words.minutes(outlook.proposed().others()),
                settings.extraMinutes()));
        guard.addClassName("guard");
        return guard;
    }

    private Div places() {
        UnorderedList list = new UnorderedList();
        for (OverbookingPlace place : session.places()) {
            String time = words.time(place.during().start());
            ListItem item = new ListItem(new Span(place.openedBy()
                    .map(by -> words.text("over.place.by", time, by, words.when(place.openedAt())))
                    .orElseGet(() -> words.text("over.place.itself", time, words.when(place.openedAt())))));
            if (mayOverbook) {
                Button button = new Button(words.text("over.close"), click -> close.accept(place));
                button.setAriaLabel(words.text("over.close.this", time));
                item.add(button);
            }
            list.add(item);
        }
        Div places = new Div(new H3(words.text("over.places")), list);
        places.addClassName("places");
        return places;
    }

    private Div accepting() {
        Button button =
                new Button(words.text("over.accept", outlook.further().size()), click -> accept.accept(outlook));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("accept");
        button.setDisableOnClick(true);
        Span what = new Span(words.text("over.accept.means"));
        Div accepting = new Div(button, what);
        accepting.addClassName("accepting");
        return accepting;
    }
}
