package com.ihosi.ui.calendar;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.ui.calendar.Sheet.Lane;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A sheet in the browser, where the script {@code calendar.js} watches keys and mouse.
 *
 * <p>Each lane is one element whose content is one piece of markup; showing another sheet sends only the lanes that differ.
 */
@Tag("div")
final class SheetBoard extends Component {

    private static final long serialVersionUID = 1L;

    private final Element grid = new Element("div");
    private final Element axis = new Element("div");
    private final List<Element> lanes = new ArrayList<>();
    private transient Optional<Sheet> shown = Optional.empty();

    /** What somebody does on the sheet. */
    interface Hand {

        /** Opens what stands there. */
        void open(Sheet.Stop stop, Lane lane);

        /** Wants another time for all that stands in a lane. */
        void clear(Lane lane);

        /** Wants to book at a place, or in a lane where nothing is free. */
        void book(Optional<Sheet.Stop> stop, Lane lane);

        /** Lets an appointment go at a minute of a lane. */
        void drop(Sheet.Booked booked, Lane lane, int minute);

        /** Wants to see what others did meanwhile. */
        void refresh();
    }

    SheetBoard(String labelledBy, Hand hand) {
        getElement()
                .setAttribute("class", "sheet-frame")
                .setAttribute("role", "region")
                .setAttribute("aria-labelledby", labelledBy);
        grid.setAttribute("class", "sheet-grid")
                .setAttribute("role", "grid")
                .setAttribute("aria-labelledby", labelledBy);
        axis.setAttribute("class", "axis").setAttribute("aria-hidden", "true");
        grid.appendChild(axis);
        getElement().appendChild(grid);
        getElement().addAttachListener(attached -> {
            UI.getCurrent().getPage().addJavaScript("context://ihosi/calendar.js");
            getElement().executeJs("window.ihosiCalendar.attach(this); window.ihosiCalendar.ready(this, true)");
        });
        listen("cal-open", event -> open(event, hand), "stop", "lane");
        listen("cal-book", event -> lane(event).ifPresent(lane -> hand.book(stop(event), lane)), "stop", "lane");
        listen("cal-drop", event -> drop(event, hand), "stop", "lane", "minute");
        listen("cal-refresh", event -> hand.refresh());
    }

    private void open(DomEvent event, Hand hand) {
        lane(event).filter(lane -> head(lane).equals(detail(event, "stop"))).ifPresent(hand::clear);
        at(event, hand::open);
    }

    private void drop(DomEvent event, Hand hand) {
        int minute = event.getEventData().get("event.detail.minute").asInt();
        at(event, (stop, lane) -> {
            if (stop.what() instanceof Sheet.Booked booked) {
                hand.drop(booked, lane, minute);
            }
        });
    }

    private void at(DomEvent event, BiConsumer<Sheet.Stop, Lane> action) {
        lane(event).ifPresent(lane -> stop(event).ifPresent(stop -> action.accept(stop, lane)));
    }

    private Optional<Lane> lane(DomEvent event) {
        return shown.flatMap(sheet -> sheet.findLane(detail(event, "lane")));
    }

    private Optional<Sheet.Stop> stop(DomEvent event) {
        return shown.flatMap(sheet -> sheet.findStop(detail(event, "stop")));
    }

    private void listen(String name, Consumer<DomEvent> action, String... details) {
        var registration = getElement().addEventListener(name, action::accept);
        for (String detail : details) {
            registration.addEventData("event.detail." + detail);
        }
    }

    private static String detail(DomEvent event, String name) {
        return event.getEventData().get("event.detail." + name).asString();
    }

    /** Shows a sheet; {@code afresh} also scrolls to the present moment or to where the day begins. */
    void show(Sheet sheet, LaneMarkup markup, boolean afresh) {
        shown = Optional.of(sheet);
        grid.getStyle()
                .set("--first", String.valueOf(sheet.from()))
                .set("--last", String.valueOf(sheet.until()))
                .set("--lanes", String.valueOf(Math.max(1, sheet.lanes().size())));
        grid.setAttribute(
                "data-now", sheet.now().isPresent() ? String.valueOf(sheet.now().getAsInt()) : "");
        fill(axis, markup.axis(sheet));
        while (lanes.size() > sheet.lanes().size()) {
            lanes.removeLast().removeFromParent();
        }
        for (int i = 0; i < sheet.lanes().size(); i++) {
            if (i == lanes.size()) {
                Element lane = new Element("div").setAttribute("role", "row");
                lanes.add(lane);
                grid.appendChild(lane);
            }
            Lane lane = sheet.lanes().get(i);
            lanes.get(i)
                    .setAttribute("class", lane.today() ? "lane today" : "lane")
                    .setAttribute("id", lane.id());
            fill(lanes.get(i), markup.lane(lane));
        }
        getElement().executeJs("window.ihosiCalendar && window.ihosiCalendar.ready(this, $0)", afresh);
    }

    /** Where an appointment stands. */
    static String place(Appointment.Id id) {
        return "v-" + id.value();
    }

    /** Where the keyboard stops at the head of a lane. */
    static String head(Lane lane) {
        return "h-" + lane.id();
    }

    /** Leads the keyboard to a place. */
    void focus(String stop) {
        getElement().executeJs("window.ihosiCalendar.focus($0)", stop);
    }

    private static void fill(Element element, String markup) {
        if (!markup.equals(element.getProperty("innerHTML"))) {
            element.setProperty("innerHTML", markup);
        }
    }
}
