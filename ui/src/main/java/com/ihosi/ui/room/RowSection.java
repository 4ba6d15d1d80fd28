package com.ihosi.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A part of the page with a title, what can be added to it, and its rows or that there are none. */
final class RowSection extends Section {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Div head = new Div();

    RowSection(String name) {
        this.name = name;
        H2 title = new H2(getTranslation("room.section." + name));
        title.setId("section-" + name);
        head.add(title);
        head.addClassName("section-head");
        getElement().setAttribute("aria-labelledby", "section-" + name);
        add(head);
    }

    RowSection head(Component action) {
        head.add(action);
        return this;
    }

    RowSection rows(List<RoomRow> rows) {
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("room.none." + name));
            none.addClassName("none");
            add(none);
        } else {
            add(list(rows));
        }
        return this;
    }

    static UnorderedList list(List<RoomRow> rows) {
        UnorderedList list = new UnorderedList();
        list.addClassName("room-list");
        rows.forEach(list::add);
        return list;
    }
}
