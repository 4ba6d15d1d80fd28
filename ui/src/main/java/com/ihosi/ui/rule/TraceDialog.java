package com.ihosi.ui.rule;

import com.ihosi.planner.rule.RuleTrace;
import com.ihosi.planner.rule.SchedulingRule;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The appointments that a rule touched lately. */
final class TraceDialog {

    private TraceDialog() {}

    static void open(RuleDesk desk, RuleWords words, SchedulingRule rule) {
        List<RuleTrace> traces = desk.listTraces(rule);
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.text("rules.traces.title", rule.name()));
        dialog.setWidth("44rem");
        dialog.add(new Paragraph(words.text("rules.traces.explain", traces.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("examples");
        for (RuleTrace trace : traces) {
            Span when = new Span(words.moment(trace.startsAt()));
            when.addClassName("when");
            Span what = new Span(words.effect(trace.effect()));
            what.addClassName("what");
            Span booked = new Span(words.text("rules.traces.at", words.moment(trace.appliedAt())));
            list.add(new ListItem(when, new Span(words.doctor(trace.doctor())), booked, what));
        }
        dialog.add(list);
        dialog.getFooter().add(new Button(words.text("action.close"), click -> dialog.close()));
        dialog.open();
    }
}
