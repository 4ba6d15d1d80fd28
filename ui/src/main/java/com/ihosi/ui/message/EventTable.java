package com.ihosi.ui.message;

import com.ihosi.planner.event.RefusedEvent;
import com.ihosi.ui.text.Moments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Events that could not be acted on, as rows. */
final class EventTable extends NativeTable {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("event", "consumer", "happened", "state", "action");

    EventTable(List<RefusedEvent> events, Moments moments, Consumer<RefusedEvent> again, Consumer<RefusedEvent> leave) {
        addClassName("plain-table");
        NativeTableRow head = getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(getTranslation("message.column." + column)));
        for (RefusedEvent event : events) {
            NativeTableRow row = getBody().addRow();
            row.addDataCell().add(new Code(event.type()));
            row.addDataCell().setText(event.consumer() == null ? getTranslation("message.nobody") : event.consumer());
            row.addDataCell().setText(moments.when(event.occurredAt()));
            row.addDataCell().add(state(event, moments));
            row.addDataCell().add(actions(event, again, leave));
        }
    }

    private Div state(RefusedEvent event, Moments moments) {
        Span badge = new Span(getTranslation("message.event." + event.status()));
        badge.addClassNames("badge", event.status().name().toLowerCase(Locale.ROOT));
        Div tries = new Div(new Span(getTranslation("message.attempts", event.attempts())));
        tries.addClassName("note");
        if (event.status() == RefusedEvent.Status.WAITING) {
            tries.setText(getTranslation("message.due", moments.when(event.nextAttempt())));
        }
        Div reason = new Div(new Span(event.reason()));
        reason.addClassName("note");
        return new Div(new Div(badge), tries, reason);
    }

    private Div actions(RefusedEvent event, Consumer<RefusedEvent> again, Consumer<RefusedEvent> leave) {
        Button send = new Button(getTranslation("message.event.again"), click -> again.accept(event));
        Button left = new Button(getTranslation("message.leave"), click -> leave.accept(event));
        send.setAriaLabel(getTranslation("message.event.again.of", event.type()));
        left.setAriaLabel(getTranslation("message.leave.of", event.type()));
        send.addThemeVariants(ButtonVariant.SMALL);
        left.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Div actions = new Div(send, left);
        actions.addClassName("message-actions");
        return actions;
    }
}
