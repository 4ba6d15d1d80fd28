package com.ihosi.ui.conflict;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.conflict.Conflict;
import com.ihosi.planner.conflict.Conflicts;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.ConsoleLayout;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.layout.PageHead;
import com.ihosi.ui.security.Needs;
import com.ihosi.ui.text.Moments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** {@code /conflicts?appointment=…}: appointments that no longer fit, with where they could go; and clearing a doctor's days. */
@Route(value = "conflicts", layout = ConsoleLayout.class)
@PermitAll
@Needs(Right.SEE_CALENDAR)
public final class ConflictView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ConflictDesk desk;
    private final transient Moments moments;
    private final transient Map<Doctor.Id, String> names;
    private final Notice notice = new Notice();
    private final Checkbox all = new Checkbox();
    private final Button proposeChosen = new Button();
    private final Div content = new Div();
    private transient List<ConflictRow> rows = List.of();
    private boolean setting;

    ConflictView(ConflictDesk desk) {
        this.desk = desk;
        moments = desk.moments(getLocale());
        names = desk.names();
        addClassNames("page", "conflicts");
        setId("content");
        PageHead head = new PageHead(getTranslation("conflict.title"), getTranslation("conflict.explain"));
        content.addClassName("sections");
        add(head, tools(), notice, content);
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("conflict.page", CurrentFacility.get().name());
    }

    /** Leads to the appointment that is asked for. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("appointment")
                .ifPresent(this::lead);
    }

    private void lead(String appointment) {
        rows.stream()
                .filter(row -> row.is(appointment))
                .findFirst()
                .ifPresentOrElse(ConflictRow::lead, () -> notice.tell(getTranslation("conflict.gone")));
    }

    private Div tools() {
        all.setLabel(getTranslation("conflict.choose.all"));
        all.setId("choose-all");
        all.addValueChangeListener(change -> {
            if (!setting) {
                rows.forEach(row -> row.choose(change.getValue()));
            }
        });
        proposeChosen.setId("propose");
        proposeChosen.addThemeVariants(ButtonVariant.PRIMARY);
        proposeChosen.addClickListener(click -> propose());
        Button clear =
                new Button(getTranslation("conflict.clear"), click -> new ClearDialog(desk, names, this::moved).open());
        clear.setId("clear-days");
        Div tools = new Div(all, proposeChosen, clear);
        tools.addClassName("tools");
        return tools;
    }

    private void load() {
        List<Conflict> conflicts = desk.list();
        rows = conflicts.stream().map(this::row).toList();
        content.removeAll();
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("conflict.none"));
            none.addClassName("none");
            content.add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("conflict-list");
            rows.forEach(list::add);
            content.add(list);
        }
        if (rows.size() == Conflicts.MOST) {
            content.add(new Paragraph(getTranslation("conflict.most", Conflicts.MOST)));
        }
        all.setVisible(!rows.isEmpty());
        proposeChosen.setVisible(!rows.isEmpty());
        chosen();
    }

    private ConflictRow row(Conflict conflict) {
        ConflictRow row = new ConflictRow(conflict, moments);
        row.action("find", true, () -> find(row));
        row.action("keep", false, () -> ReasonDialog.keep(row.name(), note -> {
                    desk.keep(conflict.appointment(), note);
                    done("kept", row);
                })
                .open());
        row.action("cancel", false, () -> ReasonDialog.cancel(row.name(), reason -> {
                    desk.cancel(conflict.appointment(), reason);
                    done("cancelled", row);
                })
                .open());
        return row.onChoice(this::chosen);
    }

    private void chosen() {
        long count = rows.stream().filter(ConflictRow::isChosen).count();
        proposeChosen.setText(getTranslation("conflict.propose", count));
        proposeChosen.setEnabled(count > 0);
        setting = true;
        all.setValue(count > 0 && count == rows.size());
        all.setIndeterminate(count > 0 && count < rows.size());
        setting = false;
    }

    private void find(ConflictRow row) {
        attempt(() -> row.offer(
                desk.alternatives(row.conflict().appointment()), names, slot -> attempt(() -> move(row, slot))));
    }

    private void move(ConflictRow row, RankedSlot slot) {
        desk.move(row.conflict().appointment(), slot.slot());
        notice.tell(getTranslation(
                "conflict.done.moved",
                row.conflict().patient().name(),
                moments.when(slot.slot().during().start()),
                names.getOrDefault(slot.slot().doctor(), "")));
        load();
    }

    private void propose() {
        attempt(() -> {
            List<Conflict> some = rows.stream()
                    .filter(ConflictRow::isChosen)
                    .map(ConflictRow::conflict)
                    .toList();
            new ProposalDialog(desk, desk.propose(some), names, this::moved).open();
        });
    }

    private void moved(int count) {
        notice.tell(getTranslation("conflict.done.several", count));
        load();
    }

    private void done(String what, ConflictRow row) {
        notice.tell(getTranslation("conflict.done." + what, row.name()));
        load();
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
