package com.ihosi.ui.waitlist;

import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.planner.waitlist.desk.Waiting;
import com.ihosi.ui.layout.IconButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody who waits: for what, how long, how urgently, and why she was or was not served. */
final class WaitingRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Waiting waiting;
    private final transient WaitWords words;
    private final Div actions = new Div();
    private transient Optional<IconButton> first = Optional.empty();

    WaitingRow(Waiting waiting, WaitWords words) {
        this.waiting = waiting;
        this.words = words;
        Status status = waiting.entry().status();
        addClassNames("waiting", status.word());
        getElement().setAttribute("data-number", waiting.patient().number());
        actions.addClassName("actions");
        add(place(), who(), what(), need(), state());
        List<String> wishes = words.wishes(waiting.entry());
        if (!wishes.isEmpty()) {
            Paragraph wished = new Paragraph(String.join(" · ", wishes));
            wished.addClassName("wishes");
            add(wished);
        }
        add(actions);
    }

    private Span place() {
        Span place = new Span(waiting.position() == 0 ? "" : String.valueOf(waiting.position()));
        place.addClassName("place");
        return place;
    }

    private Div who() {
        Patient patient = waiting.patient();
        Span number = soft(patient.number());
        if (patient.vip()) {
            number.add(" · " + words.text("wait.vip"));
        }
        H3 name = new H3(patient.name());
        return part("who", name, number);
    }

    private Div what() {
        Span chip = new Span();
        chip.addClassName("type-chip");
        chip.getStyle().set("--tone", waiting.type().colour());
        Span type = new Span(chip, new Span(waiting.type().name()));
        type.addClassName("type");
        return part("what", type, soft(words.whom(waiting)));
    }

    private Div need() {
        WaitlistEntry entry = waiting.entry();
        WaitlistRequest wanted = entry.wanted();
        Span waits = new Span(words.waits(entry));
        waits.addClassName("waits");
        Span urgent =
                new Span(words.text("wait.need", words.text("wait.priority." + wanted.priority()), wanted.urgency()));
        urgent.addClassName("soft-text");
        if (wanted.priority().compareTo(Priority.HIGH) >= 0) {
            urgent.addClassName("urgent");
        }
        Div need = part("need", waits, urgent);
        if (entry.status().isOpen() && words.isOverdue(entry)) {
            Span late = new Span(words.text("wait.overdue"));
            late.addClassNames("badge", "late");
            need.add(late);
        }
        return need;
    }

    private Div state() {
        Status status = waiting.entry().status();
        Span badge = new Span(words.text("wait.status." + status));
        badge.addClassNames("badge", status.name().toLowerCase(Locale.ROOT));
        Div state = part("state", badge, new Span(words.why(waiting)));
        if (waiting.entry().guest()) {
            state.add(soft(words.text("wait.guest")));
        }
        return state;
    }

    private static Div part(String name, Component... parts) {
        Div part = new Div(parts);
        part.addClassName(name);
        return part;
    }

    private static Span soft(String text) {
        Span soft = new Span(text);
        soft.addClassName("soft-text");
        return soft;
    }

    /** A button whose tooltip is the text of a key; whoever only hears it is told of whom it is. */
    WaitingRow action(String key, VaadinIcon icon, Runnable does) {
        String tip = words.text("wait." + key);
        IconButton button = new IconButton(
                icon, tip, words.text("wait.action.of", tip, waiting.patient().name()), does);
        button.addClassName(key);
        actions.add(button);
        if (first.isEmpty()) {
            first = Optional.of(button);
        }
        return this;
    }

    boolean is(WaitlistEntry.Id entry) {
        return waiting.entry().id().equals(entry);
    }

    /** Leads the keyboard to it. */
    void lead() {
        first.ifPresent(IconButton::focus);
    }

    /** What a search looks in. */
    static String searched(Waiting waiting) {
        WaitlistRequest wanted = waiting.entry().wanted();
        return Stream.of(
                        waiting.patient().name(),
                        waiting.patient().number(),
                        waiting.type().name(),
                        waiting.doctor().map(doctor -> doctor.name()).orElse(""),
                        wanted.reason() == null ? "" : wanted.reason(),
                        wanted.notes() == null ? "" : wanted.notes())
                .reduce("", (one, other) -> one + " " + other);
    }
}
