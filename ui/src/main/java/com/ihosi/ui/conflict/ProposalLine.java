package com.ihosi.ui.conflict;

import com.ihosi.planner.reschedule.Proposal;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.text.Moments;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** An appointment with its place now and the one proposed. */
final class ProposalLine extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Proposal proposal;
    private final Checkbox chosen = new Checkbox();
    private final Span state = new Span();
    private boolean open;

    ProposalLine(Proposal proposal, Map<Doctor.Id, String> names, Moments moments, Runnable onChoice) {
        this.proposal = proposal;
        this.open = proposal.slot().isPresent();
        addClassName("placement");
        getElement().setAttribute("role", "listitem");
        String now = moments.when(proposal.appointment().during().start());
        chosen.setValue(open);
        chosen.setEnabled(open);
        chosen.setAriaLabel(getTranslation("conflict.choose", proposal.patient().name() + ", " + now));
        chosen.addValueChangeListener(change -> onChoice.run());
        state.addClassName("state");
        Div from = cell(
                "from",
                proposal.patient().name(),
                now + " · " + names.getOrDefault(proposal.appointment().doctor(), ""));
        add(
                chosen,
                from,
                proposal.slot().map(found -> to(found.slot(), names, moments)).orElseGet(this::nowhere),
                state);
    }

    private Div to(Slot slot, Map<Doctor.Id, String> names, Moments moments) {
        Div to = cell("to", moments.when(slot.during().start()), names.getOrDefault(slot.doctor(), ""));
        to.setClassName("other-doctor", proposal.changesDoctor());
        return to;
    }

    private Div nowhere() {
        Div nowhere = cell(
                "to",
                "",
                proposal.obstacle()
                        .map(obstacle -> getTranslation("conflict.proposals." + obstacle))
                        .orElse(""));
        nowhere.addClassName("nowhere");
        return nowhere;
    }

    private static Div cell(String style, String strong, String soft) {
        Span first = new Span(strong);
        first.addClassName("strong");
        first.setVisible(!strong.isEmpty());
        Span second = new Span(soft);
        second.addClassName("soft-text");
        Div cell = new Div(first, second);
        cell.addClassName(style);
        return cell;
    }

    Proposal proposal() {
        return proposal;
    }

    boolean isChosen() {
        return open && chosen.getValue();
    }

    /** Whether it waits for a decision. */
    boolean isOpen() {
        return open;
    }

    boolean canMove() {
        return proposal.slot().isPresent();
    }

    void moved() {
        close("moved", getTranslation("conflict.proposals.moved"));
    }

    void refused(String why) {
        close("refused", why);
    }

    private void close(String style, String text) {
        open = false;
        chosen.setValue(false);
        chosen.setEnabled(false);
        state.setText(text);
        addClassName(style);
    }
}
