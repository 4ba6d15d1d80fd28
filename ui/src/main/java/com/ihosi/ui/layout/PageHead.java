package com.ihosi.ui.layout;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** What a page is called, and what it is for. */
public final class PageHead extends Header {

    private static final long serialVersionUID = 1L;

    /** A title, with a sentence or two below it. */
    public PageHead(String title, String explanation) {
        super(new H1(title), new Paragraph(explanation));
        addClassName("page-head");
    }
}
