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
    private final String label;
    private final Consumer<String> onChoice;

    Choice(String label, Consumer<String> onChoice, String... names) {
        this(label, onChoice);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names) {
            texts.put(name, getTranslation(label + "." + name));
        }
        offer(texts);
    }

    Choice(String label, Consumer<String> onChoice) {
        this.label = label;
        this.onChoice = onChoice;
        addClassName("versions");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation(label));
    }

    /** Offers names with what they are called. */
    void offer(Map<String, String> texts) {
        if (texts.keySet().equals(buttons.keySet())) {
            return;
        }
        removeAll();
        buttons.clear();
        texts.forEach((name, text) -> {
            NativeButton button = new NativeButton(text, click -> onChoice.accept(name));
            button.setId(label.replace('.', '-') + "-" + name);
            buttons.put(name, button);
            add(button);
        });
    }

    void choose(String chosen) {
        buttons.forEach((name, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(name.equals(chosen))));
    }
}
