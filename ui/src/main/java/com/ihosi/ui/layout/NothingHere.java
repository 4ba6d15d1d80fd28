package com.ihosi.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a page has nothing to show, and says what one can do about it. */
public final class NothingHere extends Div {

    private static final long serialVersionUID = 1L;

    /** A title, with a sentence or two below it. */
    public NothingHere(String title, String text) {
        super(new H2(title), new Paragraph(text));
        addClassName("nothing-here");
    }
}
