package com.ihosi.ui.template;

import com.ihosi.planner.PlannerException;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A dialog that stays open, and says why, where what it asks for is refused. */
final class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Notice notice = new Notice();
    private final Div content = new Div();

    FormDialog(String title, String width, Component... parts) {
        setHeaderTitle(getTranslation(title));
        setWidth(width);
        content.add(parts);
        content.add(notice);
        content.addClassName("ask");
        add(content);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()));
    }

    /** The button that does it. */
    FormDialog confirm(String text, Runnable action) {
        Button confirm = new Button(getTranslation(text), click -> {
            if (attempt(action)) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setId("confirm");
        getFooter().add(confirm);
        return this;
    }

    /** Does something; a refusal is said and nothing else happens. */
    boolean attempt(Runnable action) {
        notice.clear();
        try {
            action.run();
            return true;
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
            return false;
        }
    }
}
