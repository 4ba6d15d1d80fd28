package com.ihosi.ui.calendar;

import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.RankedSlot.Reason;
import com.ihosi.planner.staff.Doctor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Times to choose from, the best first, each once with the doctors who have it and the reasons for its rank. */
final class OfferList extends Div {

    private static final long serialVersionUID = 1L;

    private final H3 title = new H3();
    private final Div head = new Div(title);
    private final OrderedList list = new OrderedList();
    private final Paragraph note = new Paragraph();
    private final transient Map<Choice, ListItem> items = new HashMap<>();

    OfferList() {
        addClassName("offers");
        getElement().setAttribute("aria-live", "polite");
        head.addClassName("offers-head");
        add(head, list, note);
    }

    /** Puts something beside the title. */
    void offer(Component tool) {
        head.add(tool);
    }

    /** What is to be chosen: a time with a doctor, or with several together. */
    record Choice(Place place, Instant start, List<Doctor.Id> doctors) {}

    /** Shows nothing but a text. */
    void say(String heading, String text) {
        title.setText(heading);
        list.removeAll();
        items.clear();
        note.setText(text);
        note.setVisible(!text.isEmpty());
        setVisible(true);
    }

    /** Shows times; what differs in nothing but the doctor is one time. */
    void show(String heading, List<Offered> offers, Consumer<Choice> onChoice) {
        say(heading, "");
        Set<Reason> shared = shared(offers);
        boolean lengths = offers.stream()
                        .map(each -> each.ranked().slot().minutes())
                        .distinct()
                        .count()
                > 1;
        for (Offered first : offers) {
            List<Offered> alike = offers.stream().filter(first::isAlike).toList();
            if (alike.getFirst().equals(first)) {
                list.add(item(alike, first.place().words().why(first.ranked(), shared, lengths), onChoice));
            }
        }
    }

    /** What speaks for all of several times tells none of them from the others. */
    private static Set<Reason> shared(List<Offered> offers) {
        Set<Reason> shared = EnumSet.noneOf(Reason.class);
        if (offers.size() > 1) {
            shared.addAll(offers.getFirst().ranked().reasons());
            offers.stream().map(Offered::ranked).map(RankedSlot::reasons).forEach(shared::retainAll);
            shared.remove(Reason.OVERBOOKED);
        }
        return shared;
    }

    private ListItem item(List<Offered> alike, String why, Consumer<Choice> onChoice) {
        Offered first = alike.getFirst();
        ListItem item = item(first.place(), first.place().words().when(first.during()), first.doctors(), why);
        button(item).addClickListener(click -> onChoice.accept(choice(first)));
        items.put(choice(first), item);
        if (alike.size() > 1) {
            Div others = new Div(new Span(getTranslation("cal.or-with")));
            others.addClassName("others");
            alike.stream().skip(1).forEach(other -> {
                NativeButton button = new NativeButton(
                        other.place().words().who(other.doctors()), click -> onChoice.accept(choice(other)));
                button.setAriaLabel(
                        getTranslation("cal.at-with", other.place().words().when(other.during()), button.getText()));
                others.add(button);
                items.put(choice(other), item);
            });
            item.add(others);
        }
        return item;
    }

    private static Choice choice(Offered offered) {
        return new Choice(offered.place(), offered.during().start(), offered.doctors());
    }

    /** Puts a time that somebody asked for before all others, whether it is among them or not. */
    void lead(Choice asked, String label, Runnable onChoice) {
        ListItem offered = items.remove(asked);
        ListItem item = offered;
        if (item == null) {
            item = item(asked.place(), asked.place().words().when(asked.start()), asked.doctors(), "");
            button(item).addClickListener(click -> onChoice.run());
        }
        Span mark = new Span(label);
        mark.addClassName("mark");
        button(item).add(mark);
        item.addClassName("asked");
        list.addComponentAsFirst(item);
        note.setVisible(false);
    }

    private static NativeButton button(ListItem item) {
        return (NativeButton) item.getComponentAt(0);
    }

    private static ListItem item(Place place, String when, List<Doctor.Id> doctors, String why) {
        NativeButton button = new NativeButton();
        Span time = new Span(when);
        time.addClassName("when");
        SlotWords words = place.words();
        Span who = new Span(words.who(doctors));
        who.addClassName("who");
        button.add(time, who);
        if (!place.here()) {
            Span where = new Span(words.where(place.facility()));
            where.addClassName("where");
            button.add(where);
        }
        if (!why.isEmpty()) {
            Span reasons = new Span(why);
            reasons.addClassName("why");
            button.add(reasons);
        }
        return new ListItem(button);
    }
}
