package com.ihosi.ui.session;

import com.ihosi.planner.signin.LoginSession;
import com.ihosi.ui.layout.SheetScroll;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/** Sessions one below the other, each but the one at hand with a way to end it. */
final class SessionTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient DateTimeFormatter moment;
    private final transient LoginSession.Id here;

    SessionTable(List<LoginSession> sessions, LoginSession.Id here, ZoneId zone, Consumer<LoginSession> end) {
        this.here = here;
        this.moment = DateTimeFormatter.ofPattern(getTranslation("format.moment"), getLocale())
                .withZone(zone);
        Element head = new Element("tr");
        List.of("device", "host", "client", "began", "seen")
                .forEach(name -> head.appendChild(new Element("th")
                        .setAttribute("scope", "col")
                        .setText(getTranslation("session.column." + name))));
        Element label =
                new Element("span").setAttribute("class", "spoken").setText(getTranslation("session.column.action"));
        head.appendChild(new Element("th").setAttribute("scope", "col").appendChild(label));
        Element body = new Element("tbody");
        sessions.forEach(session -> body.appendChild(row(session, end)));
        Element table = new Element("table").setAttribute("class", "duty-table");
        table.appendChild(new Element("thead").appendChild(head), body);
        SheetScroll scroll = new SheetScroll("section-sessions");
        scroll.getElement().appendChild(table);
        getContent().addClassName("fairness-frame");
        getContent().add(scroll);
    }

    private Element row(LoginSession session, Consumer<LoginSession> end) {
        String device = device(session);
        return new Element("tr")
                .appendChild(
                        new Element("th").setAttribute("scope", "row").setText(device),
                        cell(session.host()),
                        cell(session.client()),
                        cell(moment.format(session.began())),
                        cell(moment.format(session.lastSeen())),
                        session.id().equals(here)
                                ? cell(getTranslation("session.here"))
                                : new Element("td")
                                        .appendChild(
                                                button(session, device, end).getElement()));
    }

    private Button button(LoginSession session, String device, Consumer<LoginSession> end) {
        Button button = new Button(getTranslation("session.end"), click -> end.accept(session));
        button.setAriaLabel(getTranslation("session.end.what", device, session.host()));
        button.addClassName("revoke");
        return button;
    }

    private String device(LoginSession session) {
        Device device = Device.of(session.device());
        String unknown = getTranslation("session.device.unknown");
        return getTranslation(
                "session.device",
                device.browser().orElse(unknown),
                device.system().orElse(unknown));
    }

    private static Element cell(String text) {
        return new Element("td").setText(text);
    }
}
