package com.ihosi.ui.rule;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.rule.Condition;
import com.vaadin.flow.component.textfield.TextArea;

/** The condition as text; what cannot be read is said below it, with its place, as soon as the field is left. */
final class ConditionField extends TextArea {

    private static final long serialVersionUID = 1L;

    /** Puts a part at the caret, joined by "and" where something stands before it; replaces a condition that always holds. */
    private static final String TAKE = """
            const input = this.inputElement, all = input.value;
            let start = input.selectionStart ?? all.length, end = input.selectionEnd ?? all.length;
            if (all.trim() === 'true') { start = 0; end = all.length; }
            const before = all.slice(0, start).trimEnd();
            const glue = before === '' || /(&&|\\|\\||\\(|!)$/.test(before) ? (start === 0 ? '' : ' ') : ' && ';
            input.setRangeText(glue + $0, before.length, end, 'end');
            input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
            input.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
            input.focus();
            """;

    ConditionField() {
        setLabel(getTranslation("rules.field.condition"));
        setHelperText(getTranslation("rules.condition.help"));
        setId("rule-condition");
        setMaxLength(Condition.MOST_CHARACTERS);
        setMinRows(2);
        setMaxRows(8);
        setWidthFull();
        addClassName("code-field");
        getElement().setAttribute("spellcheck", "false");
    }

    /** Reads it whenever the field is left; to be called after the dialog knows the field. */
    void checkAlways() {
        addValueChangeListener(change -> check());
    }

    private void check() {
        try {
            Condition.parse(getValue());
            setInvalid(false);
        } catch (FieldException refused) {
            setErrorMessage(refused.getMessage());
            setInvalid(true);
        }
    }

    void take(String part) {
        getElement().executeJs(TAKE, part);
    }
}
