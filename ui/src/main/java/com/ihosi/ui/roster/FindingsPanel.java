package com.ihosi.ui.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is wrong with the roster, in words, the worst first; each leads to its place in the timeline. */
final class FindingsPanel extends Aside {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 12;

    private final transient Consumer<Board.Finding> lead;
    private final Set<Board.Severity> open = EnumSet.of(Board.Severity.HARD, Board.Severity.UNMET);
    private List<Board.Finding> shown = List.of();

    FindingsPanel(Consumer<Board.Finding> lead) {
        this.lead = lead;
        addClassName("findings");
        getElement().setAttribute("aria-label", getTranslation("findings.title"));
    }

    void show(Board board) {
        List<Board.Finding> findings = board.findings();
        if (getElement().getChildCount() > 0 && !findings.isEmpty() && shown.equals(findings)) {
            return;
        }
        shown = findings;
        removeAll();
        add(new H2(getTranslation("findings.title")));
        if (findings.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation(board.planned() ? "findings.none" : "findings.unplanned"));
            none.addClassName(board.planned() ? "nothing" : "unplanned");
            add(none);
        }
        Map<Board.Severity, List<Board.Finding>> groups = new EnumMap<>(Board.Severity.class);
        findings.forEach(finding -> groups.computeIfAbsent(finding.severity(), any -> new ArrayList<>())
                .add(finding));
        groups.forEach((severity, list) -> add(group(severity, list, groups.size() == 1)));
    }

    private Component group(Board.Severity severity, List<Board.Finding> findings, boolean only) {
        long price = findings.stream().mapToLong(Board.Finding::price).sum();
        Span title = new Span(getTranslation("findings." + severity, findings.size()));
        Span cost = new Span(getTranslation("findings.price", number(price)));
        cost.addClassName("price");
        Details details = new Details(new Span(title, cost));
        details.addClassNames("finding-group", severity.name().toLowerCase(Locale.ROOT));
        details.setOpened(open.contains(severity) || only);
        details.addOpenedChangeListener(change -> remember(severity, change.isOpened()));
        Map<String, List<Board.Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(finding ->
                byRule.computeIfAbsent(finding.rule(), any -> new ArrayList<>()).add(finding));
        byRule.forEach((rule, list) -> {
            Span heading = new Span(getTranslation("findings.rule", rule, list.size()));
            heading.addClassName("rule");
            details.add(heading, list(list));
        });
        return details;
    }

    private void remember(Board.Severity severity, boolean opened) {
        if (opened) {
            open.add(severity);
        } else {
            open.remove(severity);
        }
    }

    private Component list(List<Board.Finding> findings) {
        UnorderedList list = new UnorderedList();
        findings.stream().limit(FIRST).forEach(finding -> list.add(item(finding)));
        if (findings.size() > FIRST) {
            Button more = new Button(getTranslation("findings.more", findings.size() - FIRST));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            ListItem last = new ListItem(more);
            more.addClickListener(click -> {
                list.remove(last);
                findings.stream().skip(FIRST).forEach(finding -> list.add(item(finding)));
            });
            list.add(last);
        }
        return list;
    }

    private ListItem item(Board.Finding finding) {
        NativeButton button = new NativeButton();
        Span text = new Span(finding.text());
        Span price = new Span(number(finding.price()));
        price.addClassName("price");
        price.getElement().setAttribute("aria-label", getTranslation("findings.price", number(finding.price())));
        button.add(text, price);
        button.addClickListener(click -> lead.accept(finding));
        return new ListItem(button);
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(getLocale()).format(value);
    }
}
