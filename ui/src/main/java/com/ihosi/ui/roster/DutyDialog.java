package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Shift;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All that can be done with a day by hand, with what each would cost: change, pin, hand on, ask why, grant a wish. */
final class DutyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Actions actions;
    private final Div body = new Div();

    /** What the dialog can ask for; it closes before. */
    interface Actions {

        /** Makes a proposal, said in these words. */
        void take(Proposal proposal);

        void pin(boolean pinned);
    }

    private DutyDialog(String title, Actions actions) {
        this.actions = actions;
        setHeaderTitle(title);
        setWidth("44rem");
        setMaxWidth("96vw");
        addClassName("duty-dialog");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("action.close"));
        getHeader().add(close);
        body.addClassName("duty-sheet");
        add(body);
    }

    /** About a doctor's day. */
    static DutyDialog of(Answers answers, Places.Spot spot, Actions actions) {
        DutyDialog dialog = new DutyDialog(answers.title(spot), actions);
        dialog.fill(answers, spot);
        return dialog;
    }

    /** About a shift that has nobody, or too few. */
    static DutyDialog of(Answers answers, Places.Need need, Actions actions) {
        DutyDialog dialog = new DutyDialog(answers.title(need), actions);
        Answer takers = answers.takers(need);
        dialog.body.add(
                new H3(dialog.getTranslation("hand.takers.open")),
                said(takers),
                dialog.list(takers.proposals(), "takers"));
        return dialog;
    }

    private void fill(Answers answers, Places.Spot spot) {
        List<Shift.Id> shifts = answers.hand().choice(spot).shifts();
        boolean pinned = answers.hand().isPinned(spot);
        Div now = new Div();
        now.addClassName("now");
        shifts.forEach(shift -> now.add(new Paragraph(answers.shift(shift))));
        if (shifts.isEmpty()) {
            now.add(new Paragraph(getTranslation("hand.off-now")));
        } else {
            now.add(pin(pinned));
        }
        body.add(now);
        if (pinned) {
            body.add(new Paragraph(getTranslation("hand.pinned")));
        } else {
            body.add(new H3(getTranslation("hand.change-to")), list(answers.options(spot), "options"));
        }
        if (!pinned) {
            shifts.forEach(shift -> ask("takers", answers.name(shift), () -> answers.takers(spot, shift)));
        }
        shifts.forEach(shift -> ask("why", answers.name(shift), () -> answers.why(spot, shift)));
        if (!pinned && answers.hasWishToGrant(spot)) {
            ask("grant", "", () -> answers.grants(spot));
        }
    }

    private Checkbox pin(boolean pinned) {
        Checkbox pin = new Checkbox(getTranslation("hand.pin"), pinned);
        pin.setId("hand-pin");
        pin.addValueChangeListener(change -> {
            close();
            actions.pin(change.getValue());
        });
        return pin;
    }

    /** A question that is answered when it is opened. */
    private void ask(String key, String about, Supplier<Answer> question) {
        Details details = new Details(getTranslation("hand." + key, about));
        details.addClassName("question");
        details.addClassName(key);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                Answer answer = question.get();
                details.add(said(answer), list(answer.proposals(), key));
            }
        });
        body.add(details);
    }

    private static Paragraph said(Answer answer) {
        Paragraph said = new Paragraph(answer.said());
        said.addClassName("said");
        return said;
    }

    private Component list(List<Proposal> proposals, String key) {
        Consumer<Proposal> take = proposal -> {
            close();
            actions.take(proposal);
        };
        ProposalList list = new ProposalList(proposals, take);
        list.addClassName(key);
        return list;
    }
}
