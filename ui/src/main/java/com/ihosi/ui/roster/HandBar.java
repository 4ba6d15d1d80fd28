package com.ihosi.ui.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Undo and redo, and what the last change by hand did to the roster. */
final class HandBar extends Div {

    private static final long serialVersionUID = 1L;

    private final Button undo = new Button(VaadinIcon.ARROW_BACKWARD.create());
    private final Button redo = new Button(VaadinIcon.ARROW_FORWARD.create());
    private final Paragraph line = new Paragraph();

    HandBar(Runnable onUndo, Runnable onRedo) {
        addClassName("hand-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("hand.label"));
        button(undo, "hand.undo", onUndo);
        button(redo, "hand.redo", onRedo);
        line.getElement().setAttribute("role", "status");
        line.setId("hand-line");
        add(undo, redo, line);
        rest();
    }

    private void button(Button button, String key, Runnable action) {
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setId(key.replace('.', '-'));
        button.setText(getTranslation(key));
        button.setTooltipText(getTranslation(key + ".keys"));
        button.addClickListener(click -> action.run());
    }

    void offer(EditHistory history) {
        undo.setEnabled(history.findUndo().isPresent());
        redo.setEnabled(history.findRedo().isPresent());
    }

    /** Says what a change did. */
    void tell(Tone tone, String text) {
        line.setClassName(tone.style());
        line.setText(text);
    }

    /** Says how to begin. */
    void rest() {
        line.setClassName("rest");
        line.setText(getTranslation("hand.rest"));
    }
}
