package com.ihosi.ui.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing to see: {@code page.KEY.title}, {@code page.KEY.text} and {@code page.KEY.way}. */
final class DeadEnd extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph text = new Paragraph();

    DeadEnd(String key, String href) {
        String page = "page." + key;
        Anchor way = new Anchor(href, getTranslation(page + ".way"));
        way.setRouterIgnore(href.startsWith("/"));
        text.setText(getTranslation(page + ".text"));
        add(new H1(getTranslation(page + ".title")), text, way);
        addClassName("nothing-here");
    }

    /** Says something more particular instead. */
    void say(String sentence) {
        text.setText(sentence);
    }
}
