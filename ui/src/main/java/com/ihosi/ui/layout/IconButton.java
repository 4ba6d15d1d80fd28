package com.ihosi.ui.layout;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A quiet button without a word: a tooltip says what it does, and whoever only hears it is told to what. */
public final class IconButton extends Button {

    private static final long serialVersionUID = 1L;

    /** Builds one that does something when it is pressed. */
    public IconButton(VaadinIcon icon, String tip, String spoken, Runnable does) {
        super(icon.create(), click -> does.run());
        addThemeVariants(ButtonVariant.TERTIARY);
        setAriaLabel(spoken);
        setTooltipText(tip);
    }
}
