package com.ihosi.ui.waitlist;

import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.desk.OfferUnderWay;
import com.ihosi.ui.layout.TableFrame;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;

/** The offers that are under way, the first to end first, and what the patient says to them by phone. */
final class OfferTable {

    /** What somebody does with an offer. */
    enum Answer {
        ACCEPT,
        DECLINE,
        WITHDRAW
    }

    private static final List<String> COLUMNS = List.of("patient", "time", "until", "told", "action");

    private final WaitWords words;
    private final BiConsumer<OfferUnderWay, Answer> onAnswer;

    OfferTable(WaitWords words, BiConsumer<OfferUnderWay, Answer> onAnswer) {
        this.words = words;
        this.onAnswer = onAnswer;
    }

    TableFrame of(List<OfferUnderWay> offers) {
        NativeTable table = new NativeTable();
        table.addClassNames("plain-table", "offer-table");
        NativeTableRow head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(words.text("wait.offers." + column)));
        offers.forEach(offer -> fill(table.getBody().addRow(), offer));
        return new TableFrame(table, words.text("wait.offers"));
    }

    private void fill(NativeTableRow row, OfferUnderWay under) {
        WaitlistOffer offer = under.offer();
        row.addDataCell()
                .add(lines(
                        under.patient().name(),
                        under.patient().number(),
                        under.type().name()));
        row.addDataCell()
                .add(lines(words.when(offer.during().start()), under.doctor().name()));
        row.addDataCell()
                .add(lines(words.left(offer.expires()), words.text("wait.offers.by", words.when(offer.expires()))));
        row.addDataCell()
                .add(lines(
                        words.text(offer.told() ? "wait.offers.sent" : "wait.offers.call"),
                        words.text("wait.offers.rank", words.ordinal(offer.rank()))));
        Div actions =
                new Div(button(under, Answer.ACCEPT), button(under, Answer.DECLINE), button(under, Answer.WITHDRAW));
        actions.addClassName("actions");
        row.addDataCell().add(actions);
    }

    private static Div lines(String strong, String... soft) {
        Span first = new Span(strong);
        first.addClassName("strong");
        Div lines = new Div(first);
        for (String each : soft) {
            Span next = new Span(each);
            next.addClassName("soft-text");
            lines.add(next);
        }
        return lines;
    }

    private Button button(OfferUnderWay under, Answer answer) {
        String name = words.text("wait.offer." + answer);
        Button button = new Button(name, click -> onAnswer.accept(under, answer));
        button.addThemeVariants(ButtonVariant.SMALL);
        if (answer != Answer.ACCEPT) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        button.setAriaLabel(words.text("wait.action.of", name, under.patient().name()));
        button.setDisableOnClick(true);
        return button;
    }
}
