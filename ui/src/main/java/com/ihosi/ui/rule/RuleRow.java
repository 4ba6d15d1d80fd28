package com.ihosi.ui.rule;

import com.ihosi.planner.rule.RuleType;
import com.ihosi.planner.rule.RuleUse;
import com.ihosi.planner.rule.SchedulingRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;

/** A rule in the list: what it says, whether it holds, and how much came of it. */
final class RuleRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient SchedulingRule rule;
    private final Checkbox on = new Checkbox();
    private final Div uses = new Div();
    private final Div actions = new Div();

    RuleRow(RuleUse use, RuleWords words) {
        this.rule = use.rule();
        addClassName("rule-row");
        setClassName("off", !rule.active());
        getElement().setAttribute("data-name", rule.name());
        on.setValue(rule.active());
        on.setReadOnly(true);
        on.setAriaLabel(getTranslation("rules.on.what", rule.name()));
        Span scope = soft(words.scope(rule));
        scope.setClassName("own", rule.doctor().isPresent());
        Div name = new Div(new H3(rule.name()), scope);
        name.addClassName("what");
        Code when = new Code(rule.condition());
        when.addClassName("condition");
        uses.addClassName("uses");
        uses.add(soft(told(use, words)));
        actions.addClassName("actions");
        Div then = new Div(words.actions(rule.actions()));
        then.addClassName("then");
        add(on, name, then, when, priority(), uses, actions);
    }

    private Component priority() {
        Span number = new Span(getTranslation("rules.priority", rule.priority()));
        number.addClassName("priority");
        number.getElement().setAttribute("title", getTranslation("rules.priority.help"));
        return number;
    }

    private static String told(RuleUse use, RuleWords words) {
        if (use.rule().type() == RuleType.SLOT_BLOCKING) {
            return words.text("rules.uses.blocked");
        }
        return use.last()
                .map(last -> words.text("rules.uses.last", words.moment(last)))
                .orElseGet(() -> words.text("rules.uses.none"));
    }

    private static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft-text");
        return span;
    }

    /** Lets the rule be switched; the box shows what is, until the page is loaded anew. */
    void onSwitched(Consumer<Boolean> wanted) {
        on.setReadOnly(false);
        on.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                on.setValue(rule.active());
                wanted.accept(change.getValue());
            }
        });
    }

    /** Lets what came of it be looked at. */
    void onFollowed(long times, Runnable look) {
        Button count = new Button(getTranslation("rules.uses", times), click -> look.run());
        count.addThemeVariants(ButtonVariant.TERTIARY);
        count.addClassName("count");
        count.setAriaLabel(getTranslation("rules.uses.what", times, rule.name()));
        uses.addComponentAsFirst(count);
    }

    /** Adds a button that says what it does, with the rule's name for those who only hear it. */
    void action(String key, VaadinIcon icon, Runnable does) {
        Button button = new Button(icon.create(), click -> does.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName(key);
        button.setAriaLabel(getTranslation("rules." + key + ".what", rule.name()));
        button.setTooltipText(getTranslation("rules." + key));
        actions.add(button);
    }
}
