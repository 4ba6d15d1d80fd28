package com.ihosi.ui.calendar;

import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Times to choose from, the best first, each with the reasons for its rank. */
final class OfferList extends Div {

    private static final long serialVersionUID = 1L;

    private final H3 title = new H3();
    private final OrderedList list = new OrderedList();
    private final Paragraph note = new Paragraph();
    private final transient Map<Choice, ListItem> items = new HashMap<>();

    OfferList() {
        addClassName("offers");
        getElement().setAttribute("aria-live", "polite");
        add(title, list, note);
    }

    /** What is to be chosen: a doctor's time. */
    record Choice(Instant start, List<Doctor.Id> doctors) {}

    /** Shows nothing but a text. */
    void say(String heading, String text) {
        title.setText(heading);
        list.removeAll();
        items.clear();
        note.setText(text);
        note.setVisible(!text.isEmpty());
    }

    /** Shows times; of several doctors together each is that of all. */
    void show(
            String heading,
            List<RankedSlot> slots,
            List<Doctor.Id> together,
            SlotWords words,
            Consumer<Choice> onChoice) {
        say(heading, "");
        for (RankedSlot ranked : slots) {
            Slot slot = ranked.slot();
            List<Doctor.Id> doctors = together.isEmpty() ? List.of(slot.doctor()) : together;
            Choice choice = new Choice(slot.during().start(), doctors);
            ListItem item = item(
                    words.when(slot.during()), words.who(doctors), words.why(ranked), () -> onChoice.accept(choice));
            items.put(choice, item);
            list.add(item);
        }
    }

    /** Puts a time that somebody asked for before all others, whether it is among them or not. */
    void lead(Choice asked, String label, SlotWords words, Runnable onChoice) {
        ListItem offered = items.remove(asked);
        ListItem item =
                offered == null ? item(words.when(asked.start()), words.who(asked.doctors()), "", onChoice) : offered;
        Span mark = new Span(label);
        mark.addClassName("mark");
        item.getChildren().findFirst().filter(NativeButton.class::isInstance).ifPresent(button -> ((NativeButton)
                        button)
                .add(mark));
        item.addClassName("asked");
        list.addComponentAsFirst(item);
        note.setVisible(false);
    }

    private static ListItem item(String when, String who, String why, Runnable onChoice) {
        NativeButton button = new NativeButton();
        Span time = new Span(when);
        time.addClassName("when");
        Span doctor = new Span(who);
        doctor.addClassName("who");
        Span reasons = new Span(why);
        reasons.addClassName("why");
        button.add(time, doctor, reasons);
        button.addClickListener(click -> onChoice.run());
        return new ListItem(button);
    }
}
