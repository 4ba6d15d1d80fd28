package com.ihosi.ui.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.hours.Blocks;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/** Asks which time of a doctor is blocked, and for what. */
final class BlockDialog {

    private final HoursDesk desk;
    private final Doctor doctor;
    private final TextField note = new TextField();
    private final DatePicker firstDay = new DatePicker();
    private final TimePicker from = new TimePicker(LocalTime.NOON);
    private final DatePicker lastDay = new DatePicker();
    private final TimePicker until = new TimePicker(LocalTime.of(13, 0));

    private BlockDialog(HoursDesk desk, Doctor doctor) {
        this.desk = desk;
        this.doctor = doctor;
    }

    static void open(HoursDesk desk, Doctor doctor, LocalDate suggested, Runnable onDone) {
        new BlockDialog(desk, doctor).ask(suggested, onDone);
    }

    private void ask(LocalDate suggested, Runnable onDone) {
        note.setLabel(note.getTranslation("hours.block.note"));
        note.setMaxLength(Blocks.LONGEST_NOTE);
        note.setId("block-note");
        note.setWidthFull();
        day(firstDay, "from-day", suggested);
        day(lastDay, "until-day", suggested);
        firstDay.addValueChangeListener(change -> {
            if (change.getValue() != null
                    && (lastDay.isEmpty() || lastDay.getValue().isBefore(change.getValue()))) {
                lastDay.setValue(change.getValue());
            }
        });
        time(from, "from");
        time(until, "until");
        Div start = new Div(firstDay, from);
        Div end = new Div(lastDay, until);
        start.addClassName("pair");
        end.addClassName("pair");
        Paragraph explain = new Paragraph(note.getTranslation("hours.block.explain", doctor.name()));
        FormDialog dialog = new FormDialog("hours.block.title", "32rem", explain, note, start, end);
        dialog.field("note", note)
                .field("fromDay", firstDay)
                .field("from", from)
                .field("untilDay", lastDay)
                .field("until", until);
        dialog.confirm("hours.block.confirm", () -> {
            save();
            onDone.run();
        });
        dialog.open();
        note.focus();
    }

    private void day(DatePicker picker, String what, LocalDate value) {
        picker.setLabel(picker.getTranslation("hours.block." + what));
        picker.setI18n(Calendars.in(UI.getCurrent().getLocale()));
        picker.setId("block-" + what);
        picker.setMin(desk.today());
        picker.setValue(value);
    }

    private void time(TimePicker picker, String what) {
        picker.setLabel(picker.getTranslation("hours.field." + what));
        picker.setId("block-" + what);
        picker.setStep(Duration.ofMinutes(15));
        picker.setLocale(Locale.UK);
    }

    private void save() {
        String day = note.getTranslation("hours.date.wanted");
        String time = note.getTranslation("hours.time.wanted");
        new FieldChecks()
                .check(!firstDay.isEmpty(), "fromDay", day)
                .check(!from.isEmpty(), "from", time)
                .check(!lastDay.isEmpty(), "untilDay", day)
                .check(!until.isEmpty(), "until", time)
                .done();
        desk.block(
                doctor.id(),
                firstDay.getValue().atTime(from.getValue()),
                lastDay.getValue().atTime(until.getValue()),
                note.getValue());
    }
}
