package com.ihosi.ui.layout;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** A message that stands on the page until it is closed or something else happened. */
public final class Notice extends Div {

    private static final long serialVersionUID = 1L;

    private final Span text = new Span();

    /** Builds a notice that is not shown yet. */
    public Notice() {
        addClassName("notice");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> clear());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("action.close"));
        add(text, close);
        clear();
    }

    /** Says that something was refused or went wrong; read aloud at once. */
    public void refuse(@Nullable String message) {
        show(String.valueOf(message), "alert", "refused");
    }

    /** Says that something was done. */
    public void tell(String message) {
        show(message, "status", "done");
    }

    /** Takes it away. */
    public void clear() {
        setVisible(false);
        text.setText("");
    }

    private void show(String message, String role, String style) {
        getElement().setAttribute("role", role);
        removeClassNames("refused", "done");
        addClassName(style);
        text.setText(message);
        setVisible(true);
    }
}
