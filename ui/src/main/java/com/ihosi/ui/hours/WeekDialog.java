package com.ihosi.ui.hours;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.hours.WorkingWeeks;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;

/** Asks for a whole week of a doctor and from when on it holds. */
final class WeekDialog {

    private static final String WIDTH = "74rem";

    private final HoursDesk desk;
    private final Doctor doctor;
    private final WorkingWeeks.Kept seen;
    private final DatePicker first = new DatePicker();
    private final Select<Boolean> own = new Select<>();
    private final WeekForm form;
    private final FormDialog dialog;

    private WeekDialog(HoursDesk desk, Doctor doctor, WorkingWeeks.Kept seen, LocalDate from) {
        this.desk = desk;
        this.doctor = doctor;
        this.seen = seen;
        form = new WeekForm(desk.listTypes(), List.of(DayRow.State.WORKS, DayRow.State.FREE), from);
        first.setLabel(first.getTranslation("hours.first"));
        first.setId("hours-first");
        first.setI18n(Calendars.in(UI.getCurrent().getLocale()));
        first.setWeekNumbersVisible(true);
        first.setMin(desk.today());
        first.setValue(from);
        own.setLabel(own.getTranslation("hours.basis"));
        own.setId("hours-basis");
        own.setItems(true, false);
        own.setItemLabelGenerator(each -> own.getTranslation(each ? "hours.basis.own" : "hours.basis.facility"));
        own.setValue(true);
        own.addValueChangeListener(change -> form.setVisible(change.getValue()));
        Div tools = new Div(first, own);
        tools.addClassName("tools");
        Paragraph explain = new Paragraph(first.getTranslation("hours.week.explain", doctor.name()));
        dialog = new FormDialog("hours.week.title", WIDTH, explain, tools, form);
        dialog.addClassName("wide-form");
        dialog.field("first", first);
        form.bind(dialog);
    }

    /** Opens it with the days of a week that is there, or of none. */
    static void open(
            HoursDesk desk,
            Doctor doctor,
            WorkingWeeks.Kept seen,
            List<WorkingDay> days,
            LocalDate from,
            Runnable onSaved) {
        WeekDialog asked = new WeekDialog(desk, doctor, seen, from);
        asked.form.show(days);
        asked.dialog.confirm("hours.save", () -> {
            asked.save();
            onSaved.run();
        });
        asked.dialog.open();
    }

    private void save() {
        if (first.isEmpty()) {
            throw new FieldException("first", first.getTranslation("hours.date.wanted"));
        }
        try {
            List<WorkingDay> days = own.getValue() ? form.read() : List.of();
            desk.save(doctor.id(), first.getValue(), days, seen.version());
        } catch (FieldException refused) {
            form.reveal(refused);
            throw refused;
        }
    }
}
