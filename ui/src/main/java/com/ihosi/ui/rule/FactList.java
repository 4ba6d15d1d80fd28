package com.ihosi.ui.rule;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.rule.Fact;
import com.ihosi.planner.rule.Grain;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What conditions can ask, in words; each can be taken over into the condition with something to compare it with. */
final class FactList extends Details {

    private static final long serialVersionUID = 1L;

    private final transient List<AppointmentType> types;
    private final transient Consumer<String> onTaken;

    FactList(List<AppointmentType> types, Consumer<String> onTaken) {
        this.types = types;
        this.onTaken = onTaken;
        setId("rule-facts");
        setSummaryText(getTranslation("rules.facts"));
        Paragraph how = new Paragraph(getTranslation("rules.facts.how"));
        how.addClassName("quiet");
        add(how);
        Arrays.stream(Grain.values()).map(this::group).forEach(this::add);
    }

    private Div group(Grain grain) {
        UnorderedList list = new UnorderedList();
        list.addClassName("facts");
        Arrays.stream(Fact.values())
                .filter(fact -> fact.grain() == grain)
                .map(this::item)
                .forEach(list::add);
        return new Div(new H4(getTranslation("rules.facts." + grain)), list);
    }

    private ListItem item(Fact fact) {
        Button word = new Button(fact.word(), click -> onTaken.accept(snippet(fact)));
        word.addThemeVariants(ButtonVariant.TERTIARY);
        word.addClassName("fact");
        word.setAriaLabel(getTranslation("rules.facts.take", fact.word()));
        Span meaning = new Span(meaning(fact));
        return new ListItem(word, meaning);
    }

    private String meaning(Fact fact) {
        String meaning = getTranslation("rules.fact." + fact);
        List<String> words = fact == Fact.TYPE
                ? types.stream().map(AppointmentType::code).toList()
                : fact == Fact.SOURCE ? fact.kind().words() : List.of();
        return words.isEmpty() ? meaning : meaning + ": " + words.stream().collect(Collectors.joining(", "));
    }

    /** The fact with something to compare it with. */
    private String snippet(Fact fact) {
        return switch (fact.kind()) {
            case YES_NO -> fact.word();
            case WHOLE -> fact.word() + " > " + (fact == Fact.MINUTES ? 30 : fact == Fact.HOUR ? 12 : 1);
            case NUMBER -> fact.word() + " > 0.4";
            case WEEKDAY -> fact.word() + " in ['monday', 'tuesday']";
            case SOURCE -> fact.word() + " == 'portal'";
            case DATE -> fact.word() + " == '2026-12-24'";
            case TIME -> fact.word() + " >= '12:00'";
            case TEXT ->
                fact == Fact.TYPE
                        ? fact.word()
                                + " == '%s'"
                                        .formatted(
                                                types.isEmpty()
                                                        ? ""
                                                        : types.getFirst().code())
                        : fact.word() + ".contains('')";
        };
    }
}
