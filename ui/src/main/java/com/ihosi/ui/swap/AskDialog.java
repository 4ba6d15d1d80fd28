package com.ihosi.ui.swap;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.swap.OwnDuty;
import com.ihosi.planner.swap.SwapProposal;
import com.ihosi.ui.layout.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks to whom a duty is offered and for what; the audit speaks before it is sent. */
final class AskDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NOTE = 500;

    private final transient SwapDesk desk;
    private final transient OwnDuty duty;
    private final transient List<OwnDuty> others;
    private final Select<Optional<Doctor>> colleague = new Select<>();
    private final Select<Optional<OwnDuty>> back = new Select<>();
    private final TextField note = new TextField();
    private final JudgementPanel judgement = new JudgementPanel();
    private final Notice notice = new Notice();

    AskDialog(SwapDesk desk, OwnDuty duty, Runnable onAsked) {
        this.desk = desk;
        this.duty = duty;
        Week week = Week.of(duty.work().day());
        this.others = desk.listDuties().stream()
                .filter(each -> Week.of(each.work().day()).equals(week))
                .toList();
        setHeaderTitle(getTranslation("swap.ask.title"));
        setWidth("34rem");
        Paragraph about = new Paragraph(getTranslation(
                "swap.work", duty.name(), SwapWords.day(duty.work().day(), getLocale())));
        colleagues();
        backs();
        note.setLabel(getTranslation("swap.ask.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setId("swap-note");
        Div content = new Div(about, colleague, back, note, judgement, notice);
        content.addClassName("ask");
        add(content);
        Button cancel = new Button(getTranslation("action.cancel"), click -> close());
        Button send = new Button(getTranslation("swap.ask.send"), click -> send(onAsked));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setId("swap-send");
        getFooter().add(cancel, send);
        judge();
    }

    private void colleagues() {
        List<Optional<Doctor>> items = new ArrayList<>(List.of(Optional.empty()));
        desk.listColleagues(duty.work().day()).stream()
                .filter(doctor -> !doctor.id().equals(duty.doctor()))
                .forEach(doctor -> items.add(Optional.of(doctor)));
        colleague.setLabel(getTranslation("swap.ask.colleague"));
        colleague.setId("swap-colleague");
        colleague.setItemLabelGenerator(
                item -> item.map(Doctor::sortName).orElseGet(() -> getTranslation("swap.ask.anybody")));
        colleague.setItems(items);
        colleague.setValue(Optional.empty());
        colleague.addValueChangeListener(change -> {
            offerBacks();
            judge();
        });
    }

    private void backs() {
        back.setLabel(getTranslation("swap.ask.back"));
        back.setHelperText(getTranslation("swap.ask.back.help"));
        back.setId("swap-back");
        back.setItemLabelGenerator(item -> item.map(each -> getTranslation(
                        "swap.work", each.name(), SwapWords.day(each.work().day(), getLocale())))
                .orElseGet(() -> getTranslation("swap.ask.back.none")));
        offerBacks();
        back.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                judge();
            }
        });
    }

    private void offerBacks() {
        List<Optional<OwnDuty>> items = new ArrayList<>(List.of(Optional.empty()));
        colleague.getValue().ifPresent(doctor -> others.stream()
                .filter(each -> each.doctor().equals(doctor.id()))
                .forEach(each -> items.add(Optional.of(each))));
        back.setItems(items);
        back.setValue(Optional.empty());
        back.setEnabled(items.size() > 1);
    }

    private SwapProposal proposal() {
        Optional<OwnDuty> chosen = back.getValue() == null ? Optional.empty() : back.getValue();
        return new SwapProposal(
                duty.roster(),
                duty.doctor(),
                duty.work(),
                colleague.getValue().map(Doctor::id),
                chosen.map(OwnDuty::work));
    }

    private void judge() {
        boolean named = colleague.getValue().isPresent();
        judgement.setVisible(named);
        if (named) {
            attempt(() -> judgement.show(desk.judge(proposal())));
        }
    }

    private void send(Runnable onAsked) {
        attempt(() -> {
            desk.ask(proposal(), note.getValue());
            close();
            onAsked.run();
        });
    }

    private void attempt(Runnable action) {
        notice.clear();
        try {
            action.run();
        } catch (PlannerException refusal) {
            judgement.setVisible(false);
            notice.refuse(refusal.getMessage());
        }
    }
}
