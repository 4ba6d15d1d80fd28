package com.ihosi.ui.overbooking;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.overbooking.session.Outlook;
import com.ihosi.planner.overbooking.session.OverbookingPlace;
import com.ihosi.planner.overbooking.session.OverbookingSettings;
import com.ihosi.planner.overbooking.session.SessionDay;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.security.Needs;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code /overbooking?day=2026-11-30}: the sessions of a day as they are and as proposed, what that gains, and whom it costs. */
@Route(value = "overbooking", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.SEE_OVERBOOKING)
public final class OverbookingView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OverbookingDesk desk;
    private final transient SessionWords words;
    private final Notice notice = new Notice();
    private final DatePicker picker = new DatePicker();
    private final Paragraph rate = new Paragraph();
    private final Div content = new Div();
    private transient Optional<SessionDay> shown = Optional.empty();

    OverbookingView(OverbookingDesk desk) {
        this.desk = desk;
        words = new SessionWords(getLocale(), CurrentFacility.get().zone());
        addClassNames("page", "overbooking");
        setId("content");
        PageHead head = new PageHead(getTranslation("over.title"), getTranslation("over.explain"));
        rate.addClassName("in-words");
        content.addClassName("session-list");
        add(head, tools(), notice, rate, content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("over.page", CurrentFacility.get().name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getLocation().getQueryParameters().getSingleParameter("day");
        try {
            show(wanted.map(LocalDate::parse).orElseGet(() -> desk.today().plusDays(1)));
        } catch (DateTimeException unknown) {
            notice.refuse(getTranslation("over.day.unknown", wanted.orElse("")));
            show(desk.today().plusDays(1));
        }
    }

    private Div tools() {
        picker.setAriaLabel(getTranslation("over.day"));
        picker.setI18n(Calendars.in(getLocale()));
        picker.setId("over-day");
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(change.getValue());
            }
        });
        Button settings = new Button(getTranslation("over.settings"), click -> settings());
        settings.setId("over-settings");
        settings.setVisible(desk.mayOverbook());
        Div tools = new Div(
                step(VaadinIcon.ANGLE_LEFT, "over.previous", -1),
                picker,
                step(VaadinIcon.ANGLE_RIGHT, "over.next", 1),
                settings);
        tools.addClassName("tools");
        return tools;
    }

    private Button step(VaadinIcon icon, String key, int days) {
        Button button = new Button(icon.create(), click -> Optional.ofNullable(picker.getValue())
                .ifPresent(day -> go(day.plusDays(days))));
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.setId(key.replace('.', '-'));
        return button;
    }

    private static void go(LocalDate day) {
        UI.getCurrent().navigate(OverbookingView.class, QueryParameters.of("day", day.toString()));
    }

    private void show(LocalDate day) {
        picker.setValue(day);
        content.removeAll();
        SessionDay found = desk.list(day);
        shown = Optional.of(found);
        rate.setText(
                found.rate().visits() == 0
                        ? getTranslation("over.rate.none")
                        : getTranslation(
                                "over.rate",
                                words.percent(found.rate().rate()),
                                found.rate().visits()));
        List<SessionCard> cards = found.outlooks().stream()
                .sorted(Comparator.comparingDouble(Outlook::gain).reversed().thenComparing(each -> each.session()
                        .name()))
                .map(outlook -> card(outlook, found.settings()))
                .toList();
        cards.forEach(content::add);
        cards.stream().findFirst().ifPresent(SessionCard::show);
        if (cards.isEmpty()) {
            content.add(new NothingHere(getTranslation("over.empty.title"), getTranslation("over.empty.text")));
        }
    }

    private SessionCard card(Outlook outlook, OverbookingSettings settings) {
        return new SessionCard(outlook, settings, words, desk.mayOverbook(), this::accept, this::close);
    }

    private void accept(Outlook outlook) {
        attempt(() -> notice.tell(getTranslation(
                "over.accepted", desk.accept(outlook), outlook.session().name())));
    }

    private void close(OverbookingPlace place) {
        attempt(() -> {
            shown.ifPresent(day -> desk.close(day.day(), place));
            notice.tell(getTranslation("over.closed", words.time(place.during().start())));
        });
    }

    private void settings() {
        shown.ifPresent(day -> new SettingsDialog(day.settings(), wanted -> {
                    int opened = desk.save(wanted);
                    notice.tell(getTranslation(opened == 0 ? "over.settings.saved" : "over.settings.opened", opened));
                    show(day.day());
                })
                .open());
    }

    private void attempt(Runnable action) {
        try {
            notice.clear();
            action.run();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
        shown.ifPresent(day -> show(day.day()));
    }
}
