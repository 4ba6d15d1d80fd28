package com.ihosi.ui.print;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.roster.OfferedRoster;
import com.ihosi.ui.security.Needs;
import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /print?week=2026-W48&roster=published}: a week on A3 across, with the picture of its coverage behind it. */
@Route("print")
@PermitAll
@Needs({Right.SEE_ROSTER, Right.PLAN_ROSTER})
public final class PrintView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RosterRequest rosters;
    private final transient Facility facility = CurrentFacility.get();
    private final transient Account person = SignedIn.get();
    private final transient Week current;
    private String title = "";

    PrintView(RosterRequest rosters, Clock clock) {
        this.rosters = rosters;
        current = Week.now(clock, facility.zone());
        addClassName("print-page");
        setId("content");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String week = asked.getSingleParameter("week").orElseGet(current::toString);
        Optional<String> key = asked.getSingleParameter("roster");
        removeAll();
        try {
            RosterRequest.Answer answer = rosters.find(facility, person, week, key, getLocale());
            if (answer.chosen().isEmpty() && key.isPresent()) {
                refuse(getTranslation("paper.gone", answer.offered().size()));
            }
            show(answer.orFirst());
        } catch (PlannerException unknown) {
            refuse(getTranslation("week.unknown", week, unknown.getMessage()));
            show(rosters.find(facility, person, current.toString(), Optional.empty(), getLocale()));
        }
    }

    private void refuse(String message) {
        Notice notice = new Notice();
        notice.refuse(message);
        add(notice);
    }

    private void show(RosterRequest.Answer answer) {
        Week week = answer.plan().week();
        title = getTranslation("paper.page", String.valueOf(week.number()), facility.name());
        addComponentAsFirst(tools(answer));
        if (answer.chosen().isEmpty()) {
            Div nothing = new Div(new H1(getTranslation("paper.nothing")), new Paragraph(getTranslation("paper.none")));
            nothing.addClassName("nothing-here");
            add(nothing);
            return;
        }
        OfferedRoster roster = answer.chosen().get();
        PaperWeek paper = new PaperWeek(answer.plan(), roster, getLocale());
        Article sheet = sheet("paper", title, paper.markup());
        sheet.getStyle().set("--row", String.format(Locale.ROOT, "%.2fmm", paper.rowHeight()));
        String picture = new CoveragePicture(answer.plan(), roster, getLocale()).svg();
        add(sheet, sheet("paper picture", getTranslation("compare.coverage"), picture));
    }

    /** On a small screen it scrolls sideways, so that it must be reached by keyboard. */
    private static Article sheet(String style, String name, String markup) {
        Article sheet = new Article();
        sheet.addClassNames(style.split(" ", -1));
        sheet.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", name)
                .setProperty("innerHTML", markup);
        return sheet;
    }

    private Div tools(RosterRequest.Answer answer) {
        Week week = answer.plan().week();
        Div tools = new Div(way("roster?week=" + week, "compare.back"));
        tools.addClassName("print-tools");
        answer.chosen().ifPresent(roster -> {
            String query = "?week=" + week + "&roster=" + roster.key();
            tools.add(choice(answer, roster), file("export/roster.csv" + query, "paper.csv"));
            tools.add(file("export/coverage.svg" + query, "paper.svg"));
            Button print = new Button(getTranslation("paper.print"), VaadinIcon.PRINT.create());
            print.addThemeVariants(ButtonVariant.PRIMARY);
            print.setId("print");
            print.getElement().executeJs("this.addEventListener('click', () => window.print())");
            tools.add(print);
        });
        return tools;
    }

    private Select<OfferedRoster> choice(RosterRequest.Answer answer, OfferedRoster chosen) {
        Select<OfferedRoster> choice = new Select<>();
        choice.setAriaLabel(getTranslation("version.label"));
        choice.setItems(answer.offered());
        choice.setItemLabelGenerator(OfferedRoster::name);
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        PrintView.class,
                        QueryParameters.simple(Map.of(
                                "week",
                                answer.plan().week().toString(),
                                "roster",
                                change.getValue().key()))));
        return choice;
    }

    private Anchor way(String href, String key) {
        Anchor way = new Anchor(href, getTranslation(key));
        way.addClassName("way");
        return way;
    }

    private Anchor file(String href, String key) {
        Anchor file = way(href, key);
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }
}
