package com.ihosi.ui.token;

import com.ihosi.planner.account.PersonalToken;
import com.ihosi.ui.layout.SheetScroll;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tokens one below the other, those that work with a way to revoke them. */
final class TokenTable extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient DateTimeFormatter day;
    private final transient DateTimeFormatter moment;

    /** Tokens that work. */
    TokenTable(List<PersonalToken> tokens, ZoneId zone, Consumer<PersonalToken> revoke) {
        this(tokens, zone, "working", token -> button(token, revoke));
    }

    /** Tokens that no longer work. */
    TokenTable(List<PersonalToken> tokens, ZoneId zone) {
        this(tokens, zone, "ended", null);
    }

    private interface Action {
        Component of(PersonalToken token);
    }

    private TokenTable(List<PersonalToken> tokens, ZoneId zone, String kind, @Nullable Action action) {
        day = DateTimeFormatter.ofPattern(getTranslation("format.date"), getLocale())
                .withZone(zone);
        moment = DateTimeFormatter.ofPattern(getTranslation("format.moment"), getLocale())
                .withZone(zone);
        Element head = new Element("tr");
        List.of("name", "created", "used", action == null ? "over" : "expires")
                .forEach(name -> head.appendChild(new Element("th")
                        .setAttribute("scope", "col")
                        .setText(getTranslation("token.column." + name))));
        Element body = new Element("tbody");
        tokens.forEach(token -> body.appendChild(row(token, action)));
        if (action != null) {
            Element label =
                    new Element("span").setAttribute("class", "spoken").setText(getTranslation("token.column.action"));
            head.appendChild(new Element("th").setAttribute("scope", "col").appendChild(label));
        }
        Element table = new Element("table").setAttribute("class", "duty-table");
        table.appendChild(new Element("thead").appendChild(head), body);
        SheetScroll scroll = new SheetScroll("section-" + kind);
        scroll.getElement().appendChild(table);
        getContent().addClassName("fairness-frame");
        getContent().add(scroll);
    }

    private Element row(PersonalToken token, @Nullable Action action) {
        Element row = new Element("tr")
                .appendChild(
                        new Element("th").setAttribute("scope", "row").setText(token.name()),
                        cell(day.format(token.created())),
                        cell(used(token.lastUsed())),
                        cell(end(token)));
        return action == null
                ? row
                : row.appendChild(new Element("td").appendChild(action.of(token).getElement()));
    }

    private String used(@Nullable Instant last) {
        return last == null ? getTranslation("token.used.never") : moment.format(last);
    }

    private String end(PersonalToken token) {
        Instant revoked = token.revoked();
        return revoked == null ? day.format(token.expires()) : getTranslation("token.revoked.on", day.format(revoked));
    }

    private static Element cell(String text) {
        return new Element("td").setText(text);
    }

    private static Component button(PersonalToken token, Consumer<PersonalToken> revoke) {
        Button button = new Button();
        button.setText(button.getTranslation("token.revoke.open"));
        button.addClickListener(click -> revoke.accept(token));
        button.setAriaLabel(button.getTranslation("token.revoke.what", token.name()));
        button.addClassName("revoke");
        return button;
    }
}
