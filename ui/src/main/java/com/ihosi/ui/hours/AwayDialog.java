package com.ihosi.ui.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Leave;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

/** Asks from when until when a doctor is away from every facility. */
final class AwayDialog {

    private AwayDialog() {}

    static void open(HoursDesk desk, Doctor doctor, Runnable onDone) {
        Select<Leave.Kind> kind = new Select<>();
        kind.setLabel(kind.getTranslation("hours.away.kind"));
        kind.setId("away-kind");
        kind.setItems(Leave.Kind.values());
        kind.setItemLabelGenerator(each -> kind.getTranslation("hours.away.kind." + each));
        kind.setValue(Leave.Kind.VACATION);
        kind.setWidthFull();
        DatePicker first = day("first", desk);
        DatePicker last = day("last", desk);
        Div days = new Div(first, last);
        days.addClassName("pair");
        Paragraph explain = new Paragraph(kind.getTranslation("hours.away.explain", doctor.name()));
        FormDialog dialog = new FormDialog("hours.away.title", "30rem", explain, kind, days);
        dialog.field("first", first).field("last", last);
        dialog.confirm("hours.away.confirm", () -> {
            String wanted = kind.getTranslation("hours.date.wanted");
            new FieldChecks()
                    .check(!first.isEmpty(), "first", wanted)
                    .check(!last.isEmpty(), "last", wanted)
                    .done();
            desk.enterLeave(doctor.id(), kind.getValue(), first.getValue(), last.getValue());
            onDone.run();
        });
        dialog.open();
    }

    private static DatePicker day(String what, HoursDesk desk) {
        DatePicker picker = new DatePicker(desk.today());
        picker.setLabel(picker.getTranslation("hours.away." + what));
        picker.setI18n(Calendars.in(UI.getCurrent().getLocale()));
        picker.setId("away-" + what);
        return picker;
    }
}
