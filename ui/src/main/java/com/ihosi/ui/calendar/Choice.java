package com.ihosi.ui.calendar;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Buttons of which one is pressed; each is called by {@code LABEL.NAME}. */
final class Choice extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();

    Choice(String label, Consumer<String> onChoice, String... names) {
        addClassName("versions");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation(label));
        for (String name : names) {
            NativeButton button = new NativeButton(getTranslation(label + "." + name), click -> onChoice.accept(name));
            button.setId(label.replace('.', '-') + "-" + name);
            buttons.put(name, button);
            add(button);
        }
    }

    void choose(String chosen) {
        buttons.forEach((name, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(name.equals(chosen))));
    }
}
