package com.ihosi.ui.waitlist;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** One of several values; a press takes it away. */
final class Chip extends Button {

    private static final long serialVersionUID = 1L;

    Chip(WaitWords words, String text, Runnable onRemoved) {
        super(text, VaadinIcon.CLOSE_SMALL.create(), click -> onRemoved.run());
        setIconAfterText(true);
        addThemeVariants(ButtonVariant.SMALL);
        addClassName("chip");
        setAriaLabel(words.text("wait.form.remove", text));
    }
}
