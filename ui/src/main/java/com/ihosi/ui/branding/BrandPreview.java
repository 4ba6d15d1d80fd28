package com.ihosi.ui.branding;

import com.ihosi.planner.brand.Palette;
import com.ihosi.planner.brand.SafeStyles;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.Brand;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;

/** How pages would look on light and on dark ground, while it is edited. */
final class BrandPreview extends Div {

    private static final long serialVersionUID = 1L;

    private final Element styles = new Element("style");
    private final Div panels = new Div();
    private final Paragraph moved = new Paragraph();

    BrandPreview() {
        addClassName("brand-preview");
        panels.addClassName("panels");
        moved.addClassName("hint");
        moved.getElement().setAttribute("role", "status");
        getElement().appendChild(styles);
        add(panels, moved);
    }

    /** Draws anew. */
    void show(String name, Facility.Colours colours, SafeStyles own) {
        styles.setText(own.within(".brand-preview"));
        panels.removeAll();
        panels.getStyle().clear();
        panels.getElement().setAttribute("style", Brand.variables(colours));
        for (Palette.Ground ground : Palette.Ground.values()) {
            panels.add(panel(name, ground));
        }
        boolean asChosen = List.of(Palette.Ground.values()).stream().allMatch(ground -> Palette.of(colours, ground)
                .text()
                .toString()
                .equals(colours.primary().toLowerCase(Locale.ROOT)));
        moved.setText(getTranslation(asChosen ? "branding.as-chosen" : "branding.moved"));
    }

    private Div panel(String name, Palette.Ground ground) {
        Div panel = new Div();
        panel.addClassNames("panel", ground.name().toLowerCase(Locale.ROOT));
        panel.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("branding.preview." + ground));
        Span title = new Span(name);
        title.addClassName("facility-name");
        Paragraph text = new Paragraph(getTranslation("branding.preview.text"));
        Span link = new Span(getTranslation("branding.preview.link"));
        link.addClassName("link");
        Span button = new Span(getTranslation("branding.preview.button"));
        button.addClassName("button");
        Div chips = new Div(chip("early", ""), chip("late", "late"), chip("night", "night"));
        chips.addClassName("chips");
        panel.add(title, text, link, button, chips);
        return panel;
    }

    private Div chip(String key, String style) {
        Span what = new Span(getTranslation("branding.preview." + key));
        what.addClassName("what");
        Div chip = new Div(what);
        chip.addClassName("chip");
        if (!style.isEmpty()) {
            chip.addClassName(style);
        }
        return chip;
    }
}
