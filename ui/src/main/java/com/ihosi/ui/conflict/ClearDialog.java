package com.ihosi.ui.conflict;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.reschedule.Clearing;
import com.ihosi.planner.reschedule.Proposal;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.DateRange;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Asks which days of which doctor are to be without appointments. */
final class ClearDialog {

    private static final String WIDTH = "34rem";

    private final ConflictDesk desk;
    private final Map<Doctor.Id, String> names;
    private final IntConsumer onMoved;
    private final ComboBox<Doctor> doctor = new ComboBox<>();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final FormDialog dialog;

    ClearDialog(ConflictDesk desk, Map<Doctor.Id, String> names, IntConsumer onMoved) {
        this.desk = desk;
        this.names = names;
        this.onMoved = onMoved;
        doctor.setLabel(doctor.getTranslation("conflict.clear.doctor"));
        doctor.setId("clear-doctor");
        doctor.setItems(desk.listDoctors());
        doctor.setItemLabelGenerator(Doctor::name);
        label(first, "first");
        label(last, "last");
        first.addValueChangeListener(change -> {
            if (change.isFromClient() && (last.isEmpty() || last.getValue().isBefore(change.getValue()))) {
                last.setValue(change.getValue());
            }
        });
        Div days = new Div(first, last);
        days.addClassNames("form-row", "two");
        dialog = new FormDialog(
                "conflict.clear.title",
                WIDTH,
                new Paragraph(doctor.getTranslation("conflict.clear.explain")),
                doctor,
                days);
        doctor.setWidthFull();
        dialog.field("doctor", doctor).field("first", first).field("last", last);
        dialog.confirm("conflict.clear.confirm", this::propose);
    }

    private void label(DatePicker field, String what) {
        field.setLabel(field.getTranslation("conflict.clear." + what));
        field.setId("clear-" + what);
        field.setI18n(Calendars.in(UI.getCurrent().getLocale()));
        field.setMin(desk.today());
    }

    void open() {
        dialog.open();
        doctor.focus();
    }

    private void propose() {
        Doctor chosen = doctor.getValue();
        LocalDate from = first.getValue();
        LocalDate until = last.getValue();
        new FieldChecks()
                .check(chosen != null, "doctor", doctor.getTranslation("conflict.clear.choose"))
                .check(from != null, "first", doctor.getTranslation("conflict.clear.day"))
                .check(until != null, "last", doctor.getTranslation("conflict.clear.day"))
                .check(
                        from == null || until == null || !until.isBefore(from),
                        "last",
                        doctor.getTranslation("conflict.clear.order"))
                .done();
        if (chosen != null && from != null && until != null) {
            List<Proposal> proposals = desk.propose(new Clearing(chosen.id(), new DateRange(from, until)));
            new ProposalDialog(desk, proposals, names, onMoved).open();
        }
    }
}
