package com.ihosi.ui.waitlist;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.planner.waitlist.desk.FillReport;
import com.ihosi.planner.waitlist.desk.OfferUnderWay;
import com.ihosi.planner.waitlist.desk.Waiting;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.NothingHere;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.layout.TitledSection;
import com.ihosi.ui.security.Needs;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** {@code /waitlist}: who waits in the order in which they are served and why, what is offered, and filling free times. */
@Route(value = "waitlist", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.KEEP_WAITLIST)
public final class WaitlistView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** So many are shown until more are asked for. */
    private static final int PAGE = 50;

    private final transient WaitingDesk desk;
    private final transient BoardFilter filter;
    private final Notice notice = new Notice();
    private final Paragraph summary = new Paragraph();
    private final Div underWay = new Div();
    private final Paragraph count = new Paragraph();
    private final Div board = new Div();
    private transient WaitWords words;
    private transient List<Waiting> all = List.of();
    private transient List<WaitingRow> rows = List.of();
    private int most = PAGE;

    WaitlistView(WaitingDesk desk) {
        this.desk = desk;
        words = desk.words(getLocale());
        addClassNames("page", "waitlist");
        setId("content");
        filter = new BoardFilter(desk, () -> {
            most = PAGE;
            show();
        });
        summary.addClassName("in-words");
        count.addClassName("board-count");
        count.getElement().setAttribute("role", "status");
        board.addClassName("board");
        TitledSection waiting = new TitledSection("waiting", getTranslation("wait.entries"));
        waiting.add(filter, count, board);
        add(new PageHead(getTranslation("wait.title"), getTranslation("wait.explain")), tools(), notice);
        add(summary, underWay, waiting);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wait.page", CurrentFacility.get().name());
    }

    private Div tools() {
        Button add = new Button(
                getTranslation("wait.add"), click -> EntryDialog.openNew(desk, made -> done("added", made.id())));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setId("wait-add");
        Button fill = new Button(getTranslation("wait.fill"), click -> new FillDialog(desk, this::filled).look());
        fill.setId("wait-fill");
        Button settings = new Button(getTranslation("wait.settings"), click -> settings());
        settings.setId("wait-settings");
        fill.setVisible(desk.maySteer());
        settings.setVisible(desk.maySteer());
        Div tools = new Div(add, fill, settings);
        tools.addClassName("tools");
        return tools;
    }

    private void load() {
        try {
            words = desk.words(getLocale());
            all = desk.list();
            List<OfferUnderWay> offers = desk.listOffers();
            summary.setText(inWords(offers.size(), desk.settings()));
            underWay.removeAll();
            if (!offers.isEmpty()) {
                TitledSection section = new TitledSection("offers", getTranslation("wait.offers"));
                section.add(new OfferTable(words, this::answer).of(offers));
                underWay.add(section);
            }
            show();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
        }
    }

    private String inWords(int offers, WaitlistSettings settings) {
        List<Waiting> waiting =
                all.stream().filter(each -> each.entry().status().isOpen()).toList();
        long longest = waiting.stream()
                .mapToLong(each -> each.entry().waitedDays(desk.now()))
                .max()
                .orElse(0);
        String text = getTranslation("wait.summary", waiting.size(), longest, offers);
        String how = getTranslation(
                settings.automatic() ? "wait.summary.automatic" : "wait.summary.by-hand", settings.daysAhead());
        String looked = words.looked(waiting);
        return looked == null
                ? text + " " + how
                : text + " " + how + " " + getTranslation("wait.summary.looked", looked);
    }

    private void show() {
        List<Waiting> shown = filter.filter(all);
        board.removeAll();
        rows = shown.stream().limit(most).map(this::row).toList();
        count.setText(all.isEmpty() ? "" : getTranslation("wait.count", shown.size(), all.size()));
        if (shown.isEmpty()) {
            String why = all.stream().anyMatch(each -> each.entry().status().isOpen()) ? "filtered" : "empty";
            board.add(new NothingHere(
                    getTranslation("wait.nothing." + why + ".title"), getTranslation("wait.nothing." + why + ".text")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("waiting-list");
        rows.forEach(list::add);
        board.add(list);
        if (shown.size() > most) {
            Button more = new Button(getTranslation("wait.more", shown.size() - most), click -> more());
            more.setId("wait-more");
            board.add(more);
        }
    }

    private void more() {
        int before = most;
        most += PAGE;
        show();
        rows.get(before).lead();
    }

    private WaitingRow row(Waiting waiting) {
        WaitingRow row = new WaitingRow(waiting, words);
        if (waiting.entry().status().isOpen()) {
            if (!waiting.entry().guest()) {
                row.action("edit", VaadinIcon.EDIT, () -> edit(waiting));
            }
            row.action("cancel", VaadinIcon.CLOSE_CIRCLE_O, () -> askCancel(waiting));
        }
        return row;
    }

    private void edit(Waiting waiting) {
        EntryDialog.open(desk, waiting, saved -> done("changed", saved.id()));
    }

    private void askCancel(Waiting waiting) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("wait.cancel.title", waiting.patient().name()));
        dialog.setText(getTranslation("wait.cancel.text", waiting.type().name()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("wait.cancel.keep"));
        dialog.setConfirmText(getTranslation("wait.cancel"));
        dialog.addConfirmListener(confirmed -> attempt(() -> {
            desk.cancel(waiting.entry());
            done("cancelled", waiting.entry().id());
        }));
        dialog.open();
    }

    private void answer(OfferUnderWay offer, OfferTable.Answer answer) {
        attempt(() -> {
            switch (answer) {
                case ACCEPT -> desk.accept(offer.offer());
                case DECLINE -> desk.decline(offer.offer());
                case WITHDRAW -> desk.withdraw(offer.offer());
            }
            notice.tell(
                    getTranslation("wait.answered." + answer, offer.patient().name()));
            load();
        });
    }

    private void filled(FillReport report) {
        String text = getTranslation("wait.filled", report.booked(), report.offered());
        notice.tell(
                report.postponed() == 0
                        ? text
                        : text + " "
                                + getTranslation("wait.filled.later", report.postponed(), words.when(report.awake())));
        load();
    }

    private void settings() {
        attempt(() -> new SettingsDialog(desk.settings(), wanted -> {
                    desk.save(wanted);
                    notice.tell(getTranslation("wait.settings.saved"));
                    load();
                })
                .open());
    }

    private void done(String what, WaitlistEntry.Id entry) {
        load();
        Optional<WaitingRow> row = rows.stream().filter(each -> each.is(entry)).findFirst();
        row.ifPresent(WaitingRow::lead);
        String name = all.stream()
                .filter(each -> each.entry().id().equals(entry))
                .map(each -> each.patient().name())
                .findFirst()
                .orElse("");
        notice.tell(getTranslation("wait.done." + what, name));
    }

    private void attempt(Runnable action) {
        try {
            notice.clear();
            action.run();
        } catch (PlannerException refusal) {
            notice.refuse(refusal.getMessage());
            load();
        }
    }
}
