package com.ihosi.ui.calendar;

import com.ihosi.ui.calendar.Sheet.Lane;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A week of many doctors or rooms: for each of their days how much is booked and how much is free. */
@Tag("div")
final class WeekBoard extends Component {

    private static final long serialVersionUID = 1L;

    private final Element caption = new Element("caption").setAttribute("class", "spoken");
    private final Element head = new Element("tr");
    private final Element body = new Element("tbody");
    private final List<Element> lines = new ArrayList<>();
    private transient List<Row> rows = List.of();

    /** Somebody's seven days. */
    record Row(String id, String name, String under, List<Lane> days) {
        Row {
            days = List.copyOf(days);
        }
    }

    /** What somebody does on the board. */
    interface Hand {

        /** Wants to see a day. */
        void day(LocalDate day);

        /** Wants to see the week of one of them. */
        void only(String id);

        /** Wants to book on a day. */
        void book(Lane lane);

        /** Wants to see what others did meanwhile. */
        void refresh();
    }

    WeekBoard(String labelledBy, Hand hand) {
        getElement()
                .setAttribute("class", "sheet-frame")
                .setAttribute("role", "region")
                .setAttribute("aria-labelledby", labelledBy)
                .setAttribute("data-axis", "row");
        Element table = new Element("table").setAttribute("class", "week-grid").setAttribute("role", "grid");
        table.appendChild(caption, new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
        getElement().addAttachListener(attached -> {
            UI.getCurrent().getPage().addJavaScript("context://ihosi/calendar.js");
            getElement().executeJs("window.ihosiCalendar.attach(this); window.ihosiCalendar.ready(this, true)");
        });
        listen("cal-open", event -> open(detail(event), hand));
        listen("cal-book", event -> rows.stream()
                .flatMap(row -> row.days().stream())
                .filter(lane -> WeekMarkup.place(lane).equals(detail(event)))
                .findFirst()
                .ifPresent(hand::book));
        getElement().addEventListener("cal-refresh", event -> hand.refresh());
    }

    private void open(String place, Hand hand) {
        for (Row row : rows) {
            if (WeekMarkup.place(row).equals(place)) {
                hand.only(row.id());
                return;
            }
            row.days().stream()
                    .filter(lane -> WeekMarkup.place(lane).equals(place))
                    .findFirst()
                    .ifPresent(lane -> hand.day(lane.day()));
        }
    }

    private void listen(String name, Consumer<DomEvent> action) {
        getElement().addEventListener(name, action::accept).addEventData("event.detail.stop");
    }

    private static String detail(DomEvent event) {
        return event.getEventData().get("event.detail.stop").asString();
    }

    void show(String said, List<Row> shown, List<LocalDate> days, WeekMarkup markup) {
        rows = List.copyOf(shown);
        caption.setText(said);
        fill(head, markup.head(days));
        while (lines.size() > rows.size()) {
            lines.removeLast().removeFromParent();
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i == lines.size()) {
                Element line = new Element("tr").setAttribute("class", "lane");
                lines.add(line);
                body.appendChild(line);
            }
            lines.get(i).setAttribute("id", "row-" + rows.get(i).id());
            fill(lines.get(i), markup.row(rows.get(i)));
        }
        getElement().executeJs("window.ihosiCalendar && window.ihosiCalendar.ready(this, false)");
    }

    private static void fill(Element element, String markup) {
        if (!markup.equals(element.getProperty("innerHTML"))) {
            element.setProperty("innerHTML", markup);
        }
    }
}
