package com.ihosi.ui.hours;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.hours.WorkingWeek;
import com.ihosi.planner.hours.WorkingWeeks;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.time.DateRange;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What decides a doctor's hours, card by card, with the ways to change it for those who may. */
final class HoursCards {

    private final HoursDesk desk;
    private final Doctor doctor;
    private final WorkingWeeks.Kept kept;
    private final Week week;
    private final Done done;
    private final boolean mayChange;
    private final HoursWords words = new HoursWords(UI.getCurrent().getLocale());

    /** What the page does after something was done, or refused. */
    interface Done {

        void done(String what);

        void refused(String why);
    }

    HoursCards(HoursDesk desk, EmployedDoctor whose, WorkingWeeks.Kept kept, Week week, Done done) {
        this.desk = desk;
        this.doctor = whose.doctor();
        this.kept = kept;
        this.week = week;
        this.done = done;
        this.mayChange = desk.mayChange();
    }

    List<Section> all() {
        List<Section> cards = new ArrayList<>(List.of(weeks(), layers(), blocks()));
        if (desk.mayEnterLeave()) {
            cards.add(leaves());
        }
        if (desk.maySeeAll()) {
            cards.add(holidays());
        }
        return cards;
    }

    private Section weeks() {
        LocalDate today = desk.today();
        List<WorkingWeek> open = kept.weeks().stream()
                .filter(each -> !isOver(each.effective(), today))
                .toList();
        Optional<WorkingWeek> now =
                open.stream().filter(each -> each.effective().contains(today)).findFirst();
        LocalDate suggested = now.isEmpty() ? today : suggested(today);
        List<WorkingDay> then = open.stream()
                .filter(each -> each.effective().contains(suggested))
                .findFirst()
                .map(WorkingWeek::days)
                .orElse(List.of());
        Section card = card("weeks", button("hours.change", "change-week", true, () -> edit(then, suggested)));
        if (now.isEmpty()) {
            card.add(quiet("hours.weeks.facility"));
        }
        open.forEach(each -> card.add(version(each, each.effective().first().isAfter(today))));
        List<WorkingWeek> over = kept.weeks().stream()
                .filter(each -> isOver(each.effective(), today))
                .toList();
        if (!over.isEmpty()) {
            Div earlier = new Div();
            over.reversed().forEach(each -> earlier.add(version(each, false)));
            card.add(new Details(words.text("hours.earlier", over.size()), earlier));
        }
        return card;
    }

    /** The Monday from which a change is suggested: that of the week that is looked at, if it is to come. */
    private LocalDate suggested(LocalDate today) {
        LocalDate next = today.with(DayOfWeek.MONDAY).plusWeeks(1);
        return week.firstDay().isAfter(today) ? week.firstDay() : next;
    }

    private static boolean isOver(DateRange days, LocalDate today) {
        LocalDate last = days.last();
        return last != null && last.isBefore(today);
    }

    private Component version(WorkingWeek each, boolean coming) {
        Div version = new Div(title(each.effective(), coming ? "hours.coming" : ""), days(each.days()));
        version.addClassName("version");
        if (coming && mayChange) {
            button(
                            "hours.edit",
                            "",
                            false,
                            () -> edit(each.days(), each.effective().first()))
                    .ifPresent(version::add);
        }
        return version;
    }

    private H3 title(DateRange days, String badge) {
        H3 title = new H3(words.range(days));
        if (!badge.isEmpty()) {
            Span sign = new Span(words.text(badge));
            sign.addClassName("badge");
            title.add(sign);
        }
        return title;
    }

    private UnorderedList days(List<WorkingDay> days) {
        UnorderedList list = new UnorderedList();
        list.addClassName("weekdays");
        for (WorkingDay day : days) {
            Span name = new Span(words.weekday(day.weekday()));
            name.addClassName("weekday");
            Span line = new Span(words.line(day));
            line.setClassName("free", day.hours().isEmpty());
            list.add(new ListItem(name, line));
        }
        return list;
    }

    private void edit(List<WorkingDay> days, LocalDate from) {
        WeekDialog.open(desk, doctor, kept, days, from, () -> done.done("saved"));
    }

    private Section layers() {
        boolean keeps = mayChange || desk.findMyself().isPresent();
        Button templates = new Button(
                words.text("hours.templates.open"), click -> UI.getCurrent().navigate(HoursTemplateView.class));
        templates.setId("to-templates");
        Section card = card("layers", Optional.of(templates).filter(any -> keeps));
        List<WorkingWeeks.Layer> open = kept.layers().stream()
                .filter(layer -> !isOver(layer.week().effective(), desk.today()))
                .toList();
        if (open.isEmpty()) {
            card.add(quiet("hours.layers.none"));
        }
        for (WorkingWeeks.Layer layer : open) {
            H3 title = new H3(layer.template());
            Paragraph when = new Paragraph(words.range(layer.week().effective()));
            when.addClassName("history");
            Div shown = new Div(title, when, days(layer.week().days()));
            shown.addClassName("version");
            card.add(shown);
        }
        return card;
    }

    private Section blocks() {
        Section card = card(
                "blocks",
                button(
                        "hours.block.open",
                        "new-block",
                        false,
                        () -> BlockDialog.open(
                                desk,
                                doctor,
                                week.firstDay().isAfter(desk.today()) ? week.firstDay() : desk.today(),
                                () -> done.done("blocked"))));
        UnorderedList list = list();
        desk.listBlocks(doctor.id()).forEach(block -> {
            String when = words.day(LocalDate.ofInstant(
                            block.during().start(), desk.facility().zone())) + ", "
                    + words.span(block.during(), desk.facility().zone());
            list.add(item(
                    when, block.note(), "hours.block.remove", () -> attempt("unblocked", () -> desk.unblock(block))));
        });
        return filled(card, list, "hours.blocks.none");
    }

    private Section leaves() {
        Section card = card(
                "leaves",
                button(
                        "hours.away.open",
                        "new-leave",
                        false,
                        () -> AwayDialog.open(desk, doctor, () -> done.done("away"))));
        UnorderedList list = list();
        desk.listLeaves(doctor.id())
                .forEach(leave -> list.add(item(
                        words.text("week.span", words.date(leave.first()), words.date(leave.last())),
                        "",
                        "hours.away.remove",
                        () -> attempt("back", () -> desk.takeBack(leave)))));
        return filled(card, list, "hours.leaves.none");
    }

    private Section holidays() {
        Section card = card("holidays", Optional.empty());
        UnorderedList list = list();
        desk.listHolidays().forEach(holiday -> {
            Span day = new Span(words.day(holiday.day()));
            day.addClassName("when");
            Span what = new Span(holiday.name()
                    + holiday.open()
                            .map(open -> " · " + words.span(open.from(), open.until()))
                            .orElse(""));
            list.add(new ListItem(new Div(day, what)));
        });
        return filled(card, list, "hours.holidays.none");
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        return list;
    }

    private Section filled(Section card, UnorderedList list, String none) {
        card.add(list.getChildren().findAny().isPresent() ? list : quiet(none));
        return card;
    }

    private ListItem item(String when, String what, String remove, Runnable action) {
        Span day = new Span(when);
        day.addClassName("when");
        Div said = new Div(day, new Span(what));
        ListItem item = new ListItem(said);
        if (mayChange) {
            Button button = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> action.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(words.text(remove, when));
            item.add(button);
        }
        return item;
    }

    private void attempt(String what, Runnable action) {
        try {
            action.run();
            done.done(what);
        } catch (PlannerException refusal) {
            done.refused(String.valueOf(refusal.getMessage()));
        }
    }

    private Section card(String name, Optional<Button> action) {
        H2 title = new H2(words.text("hours.card." + name));
        title.setId("hours-" + name);
        Div head = new Div(title);
        head.addClassName("card-head");
        action.ifPresent(head::add);
        Section card = new Section(head);
        card.addClassNames("card", "hours-card");
        card.getElement().setAttribute("aria-labelledby", "hours-" + name);
        return card;
    }

    private Optional<Button> button(String text, String id, boolean primary, Runnable action) {
        if (!mayChange) {
            return Optional.empty();
        }
        Button button = new Button(words.text(text), click -> action.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        if (!id.isEmpty()) {
            button.setId(id);
        }
        return Optional.of(button);
    }

    private Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(words.text(text));
        quiet.addClassName("quiet");
        return quiet;
    }
}
