package com.ihosi.ui.conflict;

import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.text.Moments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where an appointment could go: with its doctor, then with colleagues. */
final class OfferPanel extends Div {

    private static final long serialVersionUID = 1L;

    OfferPanel() {
        addClassName("offers");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void show(
            List<RankedSlot> slots,
            Doctor.Id own,
            Map<Doctor.Id, String> names,
            Moments moments,
            Consumer<RankedSlot> onChoice) {
        removeAll();
        setVisible(true);
        if (slots.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("conflict.offers.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        List<RankedSlot> same =
                slots.stream().filter(slot -> slot.slot().doctor().equals(own)).toList();
        List<RankedSlot> others =
                slots.stream().filter(slot -> !slot.slot().doctor().equals(own)).toList();
        if (!same.isEmpty()) {
            add(group(
                    getTranslation("conflict.offers.own", names.getOrDefault(own, "")),
                    same,
                    slot -> moments.when(slot.slot().during().start()),
                    onChoice));
        }
        if (!others.isEmpty()) {
            add(group(
                    getTranslation("conflict.offers.others"),
                    others,
                    slot -> moments.when(slot.slot().during().start()) + " · "
                            + names.getOrDefault(slot.slot().doctor(), ""),
                    onChoice));
        }
        getChildren()
                .findFirst()
                .flatMap(group ->
                        group.getChildren().filter(Button.class::isInstance).findFirst())
                .ifPresent(button -> ((Button) button).focus());
    }

    private Div group(
            String title, List<RankedSlot> slots, Function<RankedSlot, String> text, Consumer<RankedSlot> onChoice) {
        Span heading = new Span(title);
        heading.addClassName("heading");
        Div group = new Div(heading);
        group.addClassName("offer-group");
        for (RankedSlot slot : slots) {
            Button button = new Button(text.apply(slot), click -> onChoice.accept(slot));
            button.setDisableOnClick(true);
            group.add(button);
        }
        return group;
    }
}
