package com.ihosi.ui.layout;

import com.vaadin.flow.component.html.Div;

/** A table that scrolls sideways where it is too wide; it can be reached by keyboard and is called by its heading. */
public final class SheetScroll extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * Builds an empty one; a group and no region, as the card around it is the region of that name.
     *
     * @param heading the id of the heading that names it
     */
    public SheetScroll(String heading) {
        addClassName("sheet-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-labelledby", heading);
    }
}
