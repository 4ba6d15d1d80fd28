package com.ihosi.ui.replan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.plan.Demands;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Leave;
import com.ihosi.ui.layout.Notice;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Asks what has happened to a published week, enters it, and has the week planned anew around it. */
public final class ReplanDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What can have happened. */
    private enum Reason {
        SICK,
        BACK,
        DEMAND,
        NOTHING
    }

    private final transient ReplanDesk desk;
    private final Week week;
    private final transient WeekPlan plan;
    private final Notice notice = new Notice();
    private final Select<Reason> reason = new Select<>();
    private final Select<EmployedDoctor> doctor = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Select<Leave> leave = new Select<>();
    private final Select<RosteredShift> shift = new Select<>();
    private final Select<LocalDate> day = new Select<>();
    private final IntegerField required = new IntegerField();
    private final Div sick = new Div();
    private final Div back = new Div();
    private final Div demand = new Div();
    private boolean changed;

    /**
     * Prepares the dialog for a week.
     *
     * @param onChange what to do when the dialog is closed after something was entered, or the week is being planned anew
     */
    public ReplanDialog(ReplanDesk desk, Week week, Runnable onChange) {
        this.desk = desk;
        this.week = week;
        this.plan = desk.load(week);
        setHeaderTitle(getTranslation("replan.title", String.valueOf(week.number())));
        setWidth("min(32rem, 94vw)");
        select(reason, "reason", List.of(Reason.values()));
        reason.setItemLabelGenerator(each -> getTranslation("replan.reason." + each));
        reason.setValue(Reason.SICK);
        reason.addValueChangeListener(change -> showReason());
        fillSick();
        fillBack();
        fillDemand();
        Div body = new Div(new Paragraph(getTranslation("replan.explain")), notice, reason, sick, back, demand);
        body.addClassName("ask");
        add(body);
        Button cancel = new Button(getTranslation("action.cancel"), click -> close());
        Button start = new Button(getTranslation("replan.start"), click -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setId("replan-start");
        getFooter().add(cancel, start);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && changed) {
                onChange.run();
            }
        });
        showReason();
    }

    private <T> void select(Select<T> select, String name, List<T> items) {
        select.setLabel(getTranslation("replan." + name));
        select.setItems(items);
        select.setWidthFull();
        select.setId("replan-" + name);
    }

    private List<LocalDate> openDays() {
        return week.days().stream().filter(each -> !each.isBefore(desk.today())).toList();
    }

    private void fillSick() {
        select(doctor, "doctor", plan.doctors());
        doctor.setItemLabelGenerator(each -> each.doctor().sortName());
        date(from, "from", openDays().stream().findFirst().orElse(week.firstDay()));
        date(until, "until", week.lastDay());
        Div days = new Div(from, until);
        days.addClassName("pair");
        sick.add(doctor, days);
        sick.addClassName("ask");
    }

    private void fillBack() {
        select(leave, "leave", List.of());
        leave.setItemLabelGenerator(this::name);
        offerLeave();
        back.add(leave);
        back.addClassName("ask");
    }

    private void offerLeave() {
        List<Leave> entered = desk.listLeave(week);
        leave.setItems(entered);
        leave.setEnabled(!entered.isEmpty());
        leave.setHelperText(getTranslation(entered.isEmpty() ? "replan.leave.none" : "replan.leave.help"));
    }

    private String name(Leave away) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(getTranslation("format.weekday"), getLocale());
        String who = plan.doctors().stream()
                .map(EmployedDoctor::doctor)
                .filter(known -> known.id().equals(away.doctor()))
                .map(Doctor::sortName)
                .findFirst()
                .orElse("?");
        return away.first().equals(away.last())
                ? getTranslation("replan.leave.day", who, format.format(away.first()))
                : getTranslation("replan.leave.days", who, format.format(away.first()), format.format(away.last()));
    }

    private void date(DatePicker picker, String name, LocalDate value) {
        picker.setLabel(getTranslation("replan." + name));
        picker.setI18n(Calendars.in(getLocale()));
        picker.setWeekNumbersVisible(true);
        picker.setValue(value);
        picker.setId("replan-" + name);
    }

    private void fillDemand() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(getTranslation("format.weekday"), getLocale());
        select(
                shift,
                "shift",
                plan.shifts().stream().filter(RosteredShift::active).toList());
        shift.setItemLabelGenerator(each -> new ShiftNames(plan).name(each));
        select(day, "day", openDays());
        day.setItemLabelGenerator(format::format);
        required.setLabel(getTranslation("replan.required"));
        required.setHelperText(getTranslation("replan.required.help", Demands.MOST));
        required.setMin(0);
        required.setMax(Demands.MOST);
        required.setStepButtonsVisible(true);
        required.setI18n(bounds());
        required.setWidthFull();
        required.setId("replan-required");
        shift.addValueChangeListener(change -> proposeRequired());
        day.addValueChangeListener(change -> proposeRequired());
        Div pair = new Div(day, required);
        pair.addClassName("pair");
        demand.add(shift, pair);
        demand.addClassName("ask");
    }

    private IntegerField.IntegerFieldI18n bounds() {
        String bound = getTranslation("replan.required.bound", Demands.MOST);
        return new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(bound)
                .setMinErrorMessage(bound)
                .setMaxErrorMessage(bound)
                .setStepErrorMessage(bound);
    }

    /** Shows what is needed now, as what there is to change. */
    private void proposeRequired() {
        if (shift.getValue() != null && day.getValue() != null) {
            int now = plan.problem().demands().stream()
                    .filter(each -> each.shift().equals(shift.getValue().shift().id()))
                    .filter(each -> plan.problem().period().date(each.day()).equals(day.getValue()))
                    .mapToInt(Demand::required)
                    .findFirst()
                    .orElse(0);
            required.setValue(now);
        }
    }

    private void showReason() {
        sick.setVisible(reason.getValue() == Reason.SICK);
        back.setVisible(reason.getValue() == Reason.BACK);
        demand.setVisible(reason.getValue() == Reason.DEMAND);
        notice.clear();
    }

    private void start() {
        Reason entered = Reason.NOTHING;
        try {
            enter();
            entered = reason.getValue();
            desk.replan(week);
            changed = true;
            close();
        } catch (PlannerException refusal) {
            refuse(entered, refusal);
        }
    }

    /** What was entered stays and is not entered twice: what is left to do is to plan the week as it is now. */
    private void refuse(Reason entered, PlannerException refusal) {
        if (entered == Reason.NOTHING) {
            notice.refuse(refusal.getMessage());
            return;
        }
        changed = true;
        offerLeave();
        reason.setValue(Reason.NOTHING);
        notice.refuse(getTranslation("replan.entered." + entered, refusal.getMessage()));
    }

    private void enter() {
        switch (reason.getValue()) {
            case SICK -> enterSick();
            case BACK -> takeBack();
            case DEMAND -> enterDemand();
            case NOTHING -> {}
        }
    }

    private void enterSick() {
        if (doctor.getValue() == null || from.getValue() == null || until.getValue() == null) {
            throw new PlannerException(getTranslation("replan.incomplete"));
        }
        desk.enterSick(doctor.getValue().doctor().id(), from.getValue(), until.getValue());
    }

    private void takeBack() {
        if (leave.getValue() == null) {
            throw new PlannerException(getTranslation("replan.incomplete"));
        }
        desk.takeBack(leave.getValue());
    }

    private void enterDemand() {
        if (required.isInvalid()) {
            throw new PlannerException(required.getErrorMessage());
        }
        if (shift.getValue() == null || day.getValue() == null || required.getValue() == null) {
            throw new PlannerException(getTranslation("replan.incomplete"));
        }
        desk.changeDemand(shift.getValue(), day.getValue(), required.getValue());
    }
}
