package com.ihosi.ui.layout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;

/** A table that may be wider than the page: it is scrolled within its frame, by keyboard too. */
public final class TableFrame extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A frame around a table.
     *
     * @param label what screen readers call it
     */
    public TableFrame(NativeTable table, String label) {
        super(table);
        addClassName("table-frame");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
    }
}
