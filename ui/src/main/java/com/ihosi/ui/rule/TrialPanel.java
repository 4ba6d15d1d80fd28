package com.ihosi.ui.rule;

import com.ihosi.planner.rule.RuleTrial;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What a rule would have done to the appointments of the last four weeks. */
final class TrialPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RuleWords words;

    TrialPanel(RuleWords words) {
        this.words = words;
        addClassName("rule-trial");
        getElement().setAttribute("role", "status");
    }

    /** Shows it, where need be by scrolling to it. */
    void show(RuleTrial trial) {
        removeAll();
        String first = words.day(trial.first());
        String last = words.day(trial.last());
        if (trial.looked() == 0) {
            add(new Paragraph(getTranslation("rules.trial.nothing", first, last)));
        } else {
            add(new Paragraph(getTranslation("rules.trial.held", trial.held(), trial.looked(), first, last)));
            showOutcomes(trial);
        }
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void showOutcomes(RuleTrial trial) {
        if (trial.outcomes().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("rules.trial.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        UnorderedList outcomes = new UnorderedList();
        outcomes.addClassName("outcomes");
        trial.outcomes().forEach(outcome -> outcomes.add(new ListItem(words.outcome(outcome))));
        add(outcomes, examples(trial));
    }

    private Div examples(RuleTrial trial) {
        UnorderedList list = new UnorderedList();
        list.addClassName("examples");
        for (RuleTrial.Example example : trial.examples()) {
            Span when = new Span(words.moment(example.startsAt()));
            when.addClassName("when");
            Span what = new Span(words.example(example));
            what.addClassName("what");
            list.add(new ListItem(when, new Span(words.doctor(example.doctor())), new Span(example.typeName()), what));
        }
        return new Div(new H4(getTranslation("rules.trial.examples")), list);
    }
}
