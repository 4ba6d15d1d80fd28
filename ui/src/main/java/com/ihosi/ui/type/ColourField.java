package com.ihosi.ui.type;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The browser's own field for a colour, #rrggbb, with some that go well together. */
@Tag("input")
final class ColourField extends AbstractSinglePropertyField<ColourField, String> {

    private static final long serialVersionUID = 1L;
    private static final String PALETTE_ID = "type-palette";
    private static final List<String> PALETTE = List.of(
            "#3b82f6", "#0284c7", "#0d9488", "#059669", "#65a30d", "#d97706", "#dc2626", "#db2777", "#7c3aed",
            "#64748b");

    ColourField(String id) {
        super("value", PALETTE.getFirst(), false);
        setId(id);
        getElement()
                .setAttribute("type", "color")
                .setAttribute("list", PALETTE_ID)
                .setAttribute("class", "colour-field");
        setSynchronizedEvent("change");
    }

    /** The colours that the field offers; stands beside it. */
    static Element palette() {
        Element palette = new Element("datalist").setAttribute("id", PALETTE_ID);
        PALETTE.forEach(colour -> palette.appendChild(new Element("option").setAttribute("value", colour)));
        return palette;
    }

    /** The first colours of the palette go to the first types. */
    static String suggest(int types) {
        return PALETTE.get(types % PALETTE.size());
    }
}
