package com.ihosi.ui.roster;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Joins the board in the browser, where the script {@code hand.js} watches keys and mouse, to whoever acts on it. */
final class BoardEvents {

    private final Element table;

    BoardEvents(Element table) {
        this.table = table;
    }

    void join(BoardHand hand) {
        table.addAttachListener(attached -> {
            UI.getCurrent().getPage().addJavaScript("context://ihosi/hand.js");
            table.executeJs("window.ihosiHand.attach(this)");
        });
        listen("hand-open", event -> hand.open(detail(event, "place")), "place");
        listen("hand-drag", event -> hand.drag(detail(event, "place"), detail(event, "shift")), "place", "shift");
        listen(
                "hand-drop",
                event -> hand.drop(detail(event, "place"), detail(event, "shift"), detail(event, "target")),
                "place",
                "shift",
                "target");
        listen("hand-undo", event -> hand.undo());
        listen("hand-redo", event -> hand.redo());
    }

    private void listen(String name, Consumer<DomEvent> action, String... details) {
        var registration = table.addEventListener(name, action::accept);
        for (String detail : details) {
            registration.addEventData("event.detail." + detail);
        }
    }

    private static String detail(DomEvent event, String name) {
        return event.getEventData().get("event.detail." + name).asString();
    }

    /** Lets the keyboard into the board again after it was drawn. */
    void ready() {
        table.executeJs("window.ihosiHand && window.ihosiHand.ready(this)");
    }

    void focus(String place) {
        table.executeJs("window.ihosiHand.focus($0)", place);
    }

    /** Shows what letting the lifted duty go would do at each place. */
    void mark(Map<String, Hand.Mark> marks) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        marks.forEach((place, mark) -> all.putObject(place)
                .put("tone", mark.tone().style())
                .put("price", mark.tone().sign() + " " + mark.price()));
        table.executeJs("window.ihosiHand.mark(this, $0)", all);
    }
}
