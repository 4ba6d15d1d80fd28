package com.ihosi.ui.branding;

import com.ihosi.planner.brand.Colour;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A colour, typed or picked. */
final class ColourField extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final Input picker = new Input(ValueChangeMode.ON_CHANGE);

    ColourField(String name, Runnable changed) {
        String label = getTranslation("branding." + name);
        text.setLabel(label);
        text.setMaxLength(7);
        text.setManualValidation(true);
        text.setId("branding-" + name);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        picker.setType("color");
        picker.getElement().setAttribute("aria-label", getTranslation("branding.pick", label));
        text.addValueChangeListener(change -> {
            text.setInvalid(false);
            if (Colour.isOne(change.getValue())) {
                picker.setValue(change.getValue());
            }
            changed.run();
        });
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                text.setValue(change.getValue());
            }
        });
        add(text, picker);
        addClassName("brand-colour");
    }

    TextField text() {
        return text;
    }

    String value() {
        return text.getValue().strip();
    }

    void load(String colour) {
        text.setValue(colour);
    }
}
