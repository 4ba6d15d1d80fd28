package com.ihosi.ui.conflict;

import com.ihosi.planner.conflict.Conflict;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.text.Moments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An appointment that collides: what it is, why it cannot stay, and what can be done about it. */
final class ConflictRow extends ListItem {

    private static final long serialVersionUID = 1L;

    /** So long is a week in an address, such as 2026-W48. */
    private static final int WEEK = 8;

    private final transient Conflict conflict;
    private final transient Moments moments;
    private final Checkbox chosen = new Checkbox();
    private final Div actions = new Div();
    private final OfferPanel offers = new OfferPanel();

    ConflictRow(Conflict conflict, Moments moments) {
        this.conflict = conflict;
        this.moments = moments;
        addClassName("conflict");
        getElement().setAttribute("data-number", conflict.patient().number());
        getElement()
                .setAttribute(
                        "data-day",
                        moments.dayOf(conflict.appointment().during().start()).toString());
        H2 when = new H2(moments.when(conflict.appointment().during().start()));
        Span reason = new Span(getTranslation("conflict.reason." + conflict.reason()));
        reason.addClassName("reason");
        Div what = new Div(when, reason);
        what.addClassName("what");
        Span chip = new Span();
        chip.addClassName("type-chip");
        chip.getStyle().set("--tone", conflict.type().colour());
        Span type = new Span(chip, new Span(conflict.type().name()));
        type.addClassName("type");
        Span patient = new Span(conflict.patient().name());
        patient.addClassName("patient");
        Div who = new Div(patient, signs());
        who.addClassName("who");
        Div with = new Div(hours(), type);
        with.addClassName("with");
        actions.addClassName("actions");
        chosen.setAriaLabel(getTranslation("conflict.choose", name()));
        add(chosen, what, who, with, actions, offers);
    }

    /** The way to why it collides. */
    private Anchor hours() {
        LocalDate day = moments.dayOf(conflict.appointment().during().start());
        String week = DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, WEEK);
        return new Anchor(
                "hours?doctor=%s&week=%s".formatted(conflict.doctor().code(), week),
                conflict.doctor().name());
    }

    private Span signs() {
        Span signs = new Span();
        signs.addClassName("signs");
        if (conflict.appointment().urgent()) {
            signs.add(sign("conflict.urgent"));
        }
        if (conflict.patient().vip()) {
            signs.add(sign("conflict.vip"));
        }
        return signs;
    }

    private Span sign(String key) {
        Span sign = new Span(getTranslation(key));
        sign.addClassName("badge");
        return sign;
    }

    Conflict conflict() {
        return conflict;
    }

    /** Whom it is about, for those who only hear it. */
    String name() {
        return conflict.patient().name() + ", "
                + moments.when(conflict.appointment().during().start());
    }

    boolean is(String appointment) {
        return conflict.appointment().id().value().toString().equals(appointment);
    }

    /** Leads the eye and the keyboard to it. */
    void lead() {
        addClassName("asked");
        actions.getChildren().findFirst().filter(Button.class::isInstance).ifPresent(first -> ((Button) first).focus());
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    void choose(boolean wanted) {
        chosen.setValue(wanted);
    }

    ConflictRow onChoice(Runnable changed) {
        chosen.addValueChangeListener(change -> changed.run());
        return this;
    }

    ConflictRow action(String key, boolean primary, Runnable does) {
        Button button = new Button(getTranslation("conflict." + key), click -> does.run());
        button.setAriaLabel(getTranslation("conflict.what", getTranslation("conflict." + key), name()));
        button.addClassName(key);
        if (!primary) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        actions.add(button);
        return this;
    }

    /** Shows where the appointment could go; a click is the choice. */
    void offer(List<RankedSlot> slots, Map<Doctor.Id, String> names, Consumer<RankedSlot> onChoice) {
        offers.show(slots, conflict.appointment().doctor(), names, moments, onChoice);
    }
}
