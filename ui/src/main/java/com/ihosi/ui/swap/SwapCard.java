package com.ihosi.ui.swap;

import com.ihosi.planner.swap.Swap;
import com.ihosi.planner.swap.Swaps;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** A swap: what it is, what the audit says of it, and what can be done with it. */
final class SwapCard extends Article {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PROMINENT = Set.of("accept", "approve");

    private final Div actions = new Div();

    SwapCard(Swaps.Judged judged) {
        addClassName("swap");
        Swap swap = judged.swap();
        SwapWords words = new SwapWords(judged.judgement().week(), getLocale());
        H3 sentence = new H3(words.sentence(swap));
        Span status = new Span(getTranslation("swap.status." + swap.status()));
        status.addClassNames("status", swap.status().name());
        Div head = new Div(sentence, status);
        head.addClassName("swap-head");
        Paragraph history = new Paragraph(words.history(swap));
        history.addClassName("history");
        add(head, history);
        swap.note().ifPresent(note -> {
            Paragraph quoted = new Paragraph(getTranslation("swap.note.says", note));
            quoted.addClassName("note");
            add(quoted);
        });
        if (swap.status().isOpen()) {
            JudgementPanel panel = new JudgementPanel();
            panel.show(judged.judgement());
            panel.getElement().removeAttribute("role");
            add(panel);
        }
        actions.addClassName("actions");
        add(actions);
    }

    /** Offers something to do; saying yes stands out. */
    SwapCard offer(String key, String id, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addClassName(id);
        if (PROMINENT.contains(id)) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        actions.add(button);
        return this;
    }
}
