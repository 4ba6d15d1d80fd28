package com.ihosi.ui.series;

import com.ihosi.planner.series.Series;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.planner.series.SeriesView.Item;
import com.ihosi.planner.series.SeriesView.State;
import com.ihosi.planner.slot.RankedSlot;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A series with each of its appointments, and what can be done with one, with it and those that follow, or with all. */
final class SeriesCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SeriesDesk desk;
    private final transient Series series;
    private final transient SeriesWords words;
    private final transient Actions actions;
    private final H2 title;

    /** What the page does around an action. */
    interface Actions {

        void done(String key);

        void attempt(Runnable action);
    }

    SeriesCard(SeriesDesk desk, SeriesView view, SeriesWords words, String name, Actions actions) {
        this.desk = desk;
        this.series = view.series();
        this.words = words;
        this.actions = actions;
        addClassName("series");
        title = new H2(name + " · " + words.who(series.doctor()));
        title.setId("series-" + series.id().value());
        getElement().setAttribute("aria-labelledby", "series-" + series.id().value());
        Paragraph summary = new Paragraph(summary(view));
        summary.addClassName("summary");
        Div names = new Div(title, summary);
        Div head = new Div(names);
        head.addClassName("series-head");
        OrderedList list = new OrderedList();
        list.addClassName("occurrences");
        view.items().forEach(item -> list.add(row(item)));
        add(head, list);
        if (view.items().stream().anyMatch(this::isToCome)) {
            head.add(all());
        }
    }

    boolean is(Series.Id id) {
        return series.id().equals(id);
    }

    /** Leads the eye and the keyboard to it. */
    void lead() {
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().executeJs("this.focus(); this.closest('section').scrollIntoView({block: 'nearest'})");
    }

    private String summary(SeriesView view) {
        String time = DateTimeFormatter.ofPattern("HH:mm").format(series.first());
        String summary = words.text(
                "series.summary",
                capital(words.rule(series)),
                time,
                series.minutes(),
                view.items().size());
        return switch (series.status()) {
            case ACTIVE -> summary;
            case ENDED -> summary + " · " + words.text("series.ended");
            case CANCELLED -> summary + " · " + words.text("series.cancelled");
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private boolean isToCome(Item item) {
        return (item.isOpen() || item.state() == State.UNFIT) && item.at().isAfter(desk.now());
    }

    private Div all() {
        LocalDateTime first = series.first();
        Button change = new Button(words.text("series.change.all"), click -> change(null));
        Button cancel = new Button(words.text("series.cancel.all"), click -> cancel(null));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        change.addClassName("change-all");
        cancel.addClassName("cancel-all");
        String name = words.when(first);
        change.setAriaLabel(words.text("series.what", change.getText(), name));
        cancel.setAriaLabel(words.text("series.what", cancel.getText(), name));
        Div buttons = new Div(change, cancel);
        buttons.addClassName("actions");
        return buttons;
    }

    private ListItem row(Item item) {
        ListItem row = new ListItem();
        row.addClassNames("occurrence", item.state().name().toLowerCase(Locale.ROOT));
        row.getElement().setAttribute("data-at", item.at().toString());
        Span when = new Span(words.when(item.at()));
        when.addClassName("when");
        Span state = new Span(state(item));
        state.addClassName("state");
        Div buttons = new Div();
        buttons.addClassName("actions");
        row.add(when, state, buttons);
        if (isToCome(item)) {
            if (item.obstacle().isPresent()) {
                Div offers = new Div();
                offers.addClassName("offer-group");
                offers.getElement().setAttribute("aria-live", "polite");
                buttons.add(button("find", item, () -> find(item, offers)));
                row.add(offers);
            }
            buttons.add(button("change", item, () -> change(item)), button("cancel", item, () -> cancel(item)));
        }
        return row;
    }

    private Button button(String key, Item item, Runnable does) {
        Button button = new Button(words.text("series." + key), click -> does.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName(key);
        button.setAriaLabel(words.text("series.what", button.getText(), words.when(item.at())));
        return button;
    }

    private String state(Item item) {
        String state = words.text("series.state." + item.state());
        return switch (item.state()) {
            case BOOKED, CANCELLED -> state;
            case UNFIT -> item.obstacle().map(words::why).orElse(state);
            case MOVED, STAYED ->
                item.appointment()
                        .map(booked -> words.text(
                                "series.state.at",
                                state,
                                words.moments().when(booked.during().start()),
                                words.who(booked.doctor())))
                        .orElse(state);
        };
    }

    private void find(Item item, Div offers) {
        actions.attempt(() -> {
            List<RankedSlot> slots = desk.alternatives(series, item.at());
            offers.removeAll();
            if (slots.isEmpty()) {
                offers.add(new Span(words.text("series.instead.none")));
            }
            for (RankedSlot slot : slots) {
                Button offer = new Button(
                        words.instead(slot, series.doctor()),
                        click -> actions.attempt(() -> {
                            desk.place(series, item.at(), slot);
                            actions.done("placed");
                        }));
                offers.add(offer);
            }
            offers.getChildren().filter(Button.class::isInstance).findFirst().ifPresent(first -> ((Button) first)
                    .focus());
        });
    }

    private void change(@Nullable Item item) {
        new ChangeDialog(desk, series, item, words, () -> actions.done("changed")).open();
    }

    private void cancel(@Nullable Item item) {
        new CancelDialog(desk, series, item, words, () -> actions.done("cancelled")).open();
    }
}
