package com.ihosi.ui.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** Proposals one below the other, each a button that makes it; the first few at once. */
final class ProposalList extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 6;

    private final transient Consumer<Proposal> take;

    ProposalList(List<Proposal> proposals, Consumer<Proposal> take) {
        this.take = take;
        addClassName("proposals");
        if (proposals.isEmpty()) {
            add(new ListItem(new Paragraph(getTranslation("hand.nothing"))));
        }
        show(proposals, FIRST);
    }

    private void show(List<Proposal> proposals, int most) {
        proposals.stream().limit(most).forEach(proposal -> add(item(proposal)));
        if (proposals.size() > most) {
            Button more = new Button(getTranslation("findings.more", proposals.size() - most));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            ListItem last = new ListItem(more);
            more.addClickListener(click -> {
                remove(last);
                show(proposals.subList(most, proposals.size()), proposals.size());
            });
            add(last);
        }
    }

    private ListItem item(Proposal proposal) {
        Div body = new Div();
        body.addClassName("body");
        body.add(head(proposal));
        proposal.reasons().forEach(reason -> {
            Span sentence = new Span(reason);
            sentence.addClassName("reason");
            body.add(sentence);
        });
        NativeButton button = new NativeButton();
        button.add(body, price(proposal));
        button.addClassName(proposal.tone().style());
        button.setEnabled(!proposal.changes().isEmpty());
        button.addClickListener(click -> take.accept(proposal));
        return new ListItem(button);
    }

    private static Span head(Proposal proposal) {
        Span title = new Span(proposal.title());
        title.addClassName("title");
        Span head = new Span(title);
        head.addClassName("head");
        if (!proposal.detail().isEmpty()) {
            Span detail = new Span(proposal.detail());
            detail.addClassName("detail");
            head.add(" ");
            head.add(detail);
        }
        return head;
    }

    private static Span price(Proposal proposal) {
        Span sign = new Span(proposal.tone().sign());
        sign.getElement().setAttribute("aria-hidden", "true");
        sign.addClassName("sign");
        Span price = new Span(sign, new Span(proposal.price()));
        price.addClassName("price");
        return price;
    }
}
