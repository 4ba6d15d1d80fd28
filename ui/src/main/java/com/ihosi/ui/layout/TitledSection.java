package com.ihosi.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** A part of a page under a title that names it, also to screen readers. */
public final class TitledSection extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * Nothing but its title yet.
     *
     * @param name that no other section of the page has
     */
    public TitledSection(String name, String title) {
        H2 heading = new H2(title);
        heading.setId("section-" + name);
        add(heading);
        getElement().setAttribute("aria-labelledby", "section-" + name);
    }

    /** Adds the items, or a line that says that there are none. */
    public void list(List<? extends Component> items, String none) {
        items.forEach(this::add);
        if (items.isEmpty()) {
            Paragraph nothing = new Paragraph(none);
            nothing.addClassName("none");
            add(nothing);
        }
    }
}
