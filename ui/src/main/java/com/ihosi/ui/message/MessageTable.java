package com.ihosi.ui.message;

import com.ihosi.planner.message.Letter;
import com.ihosi.planner.message.Reason;
import com.ihosi.ui.text.Moments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Messages as rows, with what a person can do about them. */
final class MessageTable extends NativeTable {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("what", "patient", "visit", "state", "made", "action");

    private final transient Moments moments;
    private final transient Consumer<Letter> again;
    private final transient Consumer<Letter> leave;

    MessageTable(List<Letter> letters, Moments moments, Consumer<Letter> again, Consumer<Letter> leave) {
        this.moments = moments;
        this.again = again;
        this.leave = leave;
        addClassName("plain-table");
        NativeTableRow head = getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(getTranslation("message.column." + column)));
        letters.forEach(letter -> fill(getBody().addRow(), letter));
    }

    private void fill(NativeTableRow row, Letter letter) {
        NativeTableCell what = row.addDataCell();
        what.add(
                new Div(new Span(getTranslation("message.kind." + letter.kind()))),
                note(getTranslation("message.channel." + letter.channel())));
        NativeTableCell patient = row.addDataCell();
        patient.add(new Div(new Span(letter.name())));
        if (letter.address() != null) {
            patient.add(note(letter.address()));
        }
        row.addDataCell().setText(moments.when(letter.start()));
        row.addDataCell().add(state(letter));
        row.addDataCell().setText(moments.when(letter.madeAt()));
        NativeTableCell last = row.addDataCell();
        if (letter.status().waitsForPerson()) {
            last.add(actions(letter));
        }
    }

    private Div state(Letter letter) {
        Span badge = new Span(getTranslation("message.state." + letter.status()));
        badge.addClassNames("badge", letter.status().name().toLowerCase(Locale.ROOT));
        Div state = new Div(new Div(badge));
        if (letter.status() == Letter.Status.PERHAPS_SENT) {
            state.add(note(getTranslation("message.perhaps")));
        }
        if (letter.sentAt() != null) {
            state.add(note(moments.when(letter.sentAt())));
        } else if (letter.status() == Letter.Status.NEW) {
            state.add(note(getTranslation("message.due", moments.when(letter.nextAttempt()))));
        }
        if (letter.reason() != null) {
            Reason reason = Reason.of(letter.reason());
            state.add(note(getTranslation("message.reason." + reason.kind(), reason.said())));
        }
        if (letter.body() != null) {
            state.add(text(letter, letter.body()));
        }
        return state;
    }

    private NativeDetails text(Letter letter, String body) {
        String subject = letter.subject() == null || letter.subject().isEmpty() ? "" : letter.subject() + "\n\n";
        NativeDetails text = new NativeDetails(getTranslation("message.text"), new Pre(subject + body));
        text.addClassName("message-text");
        return text;
    }

    private Div actions(Letter letter) {
        String whom = letter.name();
        Button send = new Button(getTranslation("message.again"), click -> again.accept(letter));
        send.setAriaLabel(getTranslation("message.again.of", whom));
        Button left = new Button(getTranslation("message.leave"), click -> leave.accept(letter));
        left.setAriaLabel(getTranslation("message.leave.of", whom));
        send.addThemeVariants(ButtonVariant.SMALL);
        left.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Div actions = new Div(send, left);
        actions.addClassName("message-actions");
        return actions;
    }

    private static Div note(String words) {
        Div note = new Div(new Span(words));
        note.addClassName("note");
        return note;
    }
}
