package com.ihosi.ui.message;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.RefusedEvent;
import com.ihosi.planner.message.Channel;
import com.ihosi.planner.message.Letter;
import com.ihosi.planner.message.Mailroom;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TableFrame;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** {@code /messages}: what patients were told, and what waits for a person to decide. */
@Route(value = "messages", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.SEE_MESSAGES)
public final class MessageView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MessageDesk desk;
    private final Notice notice = new Notice();
    private final RadioButtonGroup<Pile> piles = new RadioButtonGroup<>();
    private final Div channels = new Div();
    private final Div letters = new Div();
    private final Div events = new Div();
    private transient Mailroom.Overview overview;
    private Pile shown = Pile.DECIDE;

    MessageView(MessageDesk desk) {
        this.desk = desk;
        this.overview = desk.overview();
        addClassNames("page", "messages");
        setId("content");
        PageHead head = new PageHead(getTranslation("message.title"), getTranslation("message.explain"));
        piles.setLabel(getTranslation("message.piles"));
        piles.setItems(Pile.values());
        piles.setItemLabelGenerator(pile -> getTranslation("message.pile." + pile, pile.count(overview.counts())));
        piles.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                shown = change.getValue();
                load();
            }
        });
        add(head, notice, channels, piles, letters, events);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("message.page", CurrentFacility.get().name());
    }

    private void load() {
        overview = desk.overview();
        // New numbers in the labels take the choice away.
        piles.getDataProvider().refreshAll();
        piles.setValue(shown);
        tellWhatCannotBeSent();
        List<Letter> pile = desk.list(shown.statuses());
        letters.removeAll();
        letters.add(
                pile.isEmpty()
                        ? new NothingHere(
                                getTranslation("message.nothing." + shown), getTranslation("message.nothing.text"))
                        : new TableFrame(
                                new MessageTable(pile, desk.moments(getLocale()), this::askAgain, this::leave),
                                getTranslation("message.title")));
        if (pile.size() == Mailroom.MOST) {
            letters.add(new Paragraph(getTranslation("message.most", Mailroom.MOST)));
        }
        loadEvents();
    }

    private void tellWhatCannotBeSent() {
        channels.removeAll();
        for (Channel channel : Channel.values()) {
            int waiting = overview.waiting().getOrDefault(channel, 0);
            if (!overview.channels().contains(channel) && (waiting > 0 || channel == Channel.EMAIL)) {
                Paragraph plain = new Paragraph(getTranslation("message.missing." + channel, waiting));
                plain.addClassName("message-missing");
                channels.add(plain);
            }
        }
    }

    private void loadEvents() {
        List<RefusedEvent> refused = desk.listEvents();
        events.removeAll();
        events.setVisible(!refused.isEmpty());
        if (!refused.isEmpty()) {
            events.add(
                    new H2(getTranslation("message.events")),
                    new Paragraph(getTranslation("message.events.explain")),
                    new TableFrame(
                            new EventTable(
                                    refused,
                                    desk.moments(getLocale()),
                                    event -> attempt(() -> desk.sendAgain(event), "message.event.told"),
                                    event -> attempt(() -> desk.leave(event), "message.left")),
                            getTranslation("message.events")));
        }
    }

    /** What may have arrived is not sent again by a slip. */
    private void askAgain(Letter letter) {
        if (letter.status() != Letter.Status.PERHAPS_SENT) {
            attempt(() -> desk.sendAgain(letter), "message.told");
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("message.ask.title", letter.name()));
        dialog.setText(getTranslation("message.ask.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("message.again"));
        dialog.addConfirmListener(confirmed -> attempt(() -> desk.sendAgain(letter), "message.told"));
        dialog.open();
    }

    private void leave(Letter letter) {
        attempt(() -> desk.leave(letter), "message.left");
    }

    private void attempt(Runnable action, String done) {
        notice.clear();
        try {
            action.run();
            notice.tell(getTranslation(done));
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
        load();
    }
}
