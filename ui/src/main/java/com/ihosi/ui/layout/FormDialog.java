package com.ihosi.ui.layout;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A dialog that stays open, and says why, each at its field, where what it asks for is refused. */
public final class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Notice notice = new Notice();
    private final Div content = new Div();
    private final Button dismiss = new Button();
    private final Button confirm = new Button();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** Builds one that is not open yet; the title is a text's key. */
    public FormDialog(String title, String width, Component... parts) {
        setHeaderTitle(getTranslation(title));
        setWidth(width);
        content.add(parts);
        content.add(notice);
        content.addClassName("ask");
        add(content);
        dismiss.setText(getTranslation("action.cancel"));
        dismiss.addClickListener(click -> close());
        getFooter().add(dismiss);
    }

    /**
     * Shows refusals of a field at a component, which stands in the dialog.
     *
     * @param name as in {@link FieldException.Refusal#field()}
     */
    public <C extends Component & HasValidation & HasValue<?, ?>> FormDialog field(String name, C component) {
        if (!fields.containsValue(component)) {
            component.setManualValidation(true);
            component.addValueChangeListener(change -> component.setInvalid(false));
        }
        fields.put(name, component);
        return this;
    }

    /** The button that does nothing is called so, where to cancel is what the other one does. */
    public FormDialog dismiss(String text) {
        dismiss.setText(getTranslation(text));
        return this;
    }

    /** The button that does it. */
    public FormDialog confirm(String text, Runnable action) {
        confirm.setText(getTranslation(text));
        confirm.addClickListener(click -> {
            if (attempt(action)) {
                close();
            } else {
                confirm.setEnabled(true);
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setId("confirm");
        confirm.setDisableOnClick(true);
        getFooter().add(confirm);
        return this;
    }

    /** Whether the button that does it can be seen: in the last of several steps. */
    public void showConfirm(boolean visible) {
        confirm.setVisible(visible);
    }

    /** Leads the keyboard to the button that does it. */
    public void focusConfirm() {
        confirm.focus();
    }

    /** Does something; a refusal is said and nothing else happens. */
    public boolean attempt(Runnable action) {
        notice.clear();
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (FieldException refusal) {
            refuse(refusal);
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
        return false;
    }

    /** Says each refusal at its field, those without a field below all of them. */
    private void refuse(FieldException refused) {
        String others = refused.refusals().stream()
                .filter(refusal -> !fields.containsKey(refusal.field()))
                .map(FieldException.Refusal::message)
                .collect(Collectors.joining(" "));
        if (!others.isEmpty()) {
            notice.refuse(others);
        }
        for (FieldException.Refusal refusal : refused.refusals()) {
            Optional.ofNullable(fields.get(refusal.field())).ifPresent(field -> {
                field.setErrorMessage(refusal.message());
                field.setInvalid(true);
            });
        }
        fields.values().stream()
                .filter(HasValidation::isInvalid)
                .findFirst()
                .filter(Focusable.class::isInstance)
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
