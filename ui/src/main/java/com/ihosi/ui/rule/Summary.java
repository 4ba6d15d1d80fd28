package com.ihosi.ui.rule;

import com.ihosi.planner.rule.SchedulingRule;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** A rule in short: what it is called, what it does and when. */
final class Summary extends Div {

    private static final long serialVersionUID = 1L;

    Summary(SchedulingRule rule, RuleWords words) {
        addClassName("rule-summary");
        Paragraph what = new Paragraph(
                words.text("rules.summary", words.type(rule.type()), words.actions(rule.actions()), words.scope(rule)));
        Code when = new Code(rule.condition());
        when.addClassName("condition");
        add(new H3(rule.name()), what, when);
    }
}
