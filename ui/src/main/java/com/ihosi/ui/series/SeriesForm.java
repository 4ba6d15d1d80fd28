package com.ihosi.ui.series;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.SeriesRequest;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/** The fields of a series: who, what for, with whom, from when on, and how it repeats. */
final class SeriesForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TEXT = 1000;
    private static final Duration STEP = Duration.ofMinutes(15);

    private final ComboBox<Patient> patient;
    private final Select<AppointmentType> type = new Select<>();
    private final ComboBox<Doctor> doctor = new ComboBox<>();
    private final DatePicker first = new DatePicker();
    private final TimePicker time = new TimePicker();
    private final RepeatFields repeat;
    private final TextArea reason = new TextArea();

    SeriesForm(SeriesDesk desk, SeriesDialogs.Start start) {
        addClassName("series-form");
        patient = PatientField.make(desk::searchPatients, getLocale());
        patient.setLabel(getTranslation("series.patient"));
        patient.setId("series-patient");
        type.setLabel(getTranslation("series.type"));
        type.setId("series-type");
        type.setItems(desk.listTypes());
        type.setItemLabelGenerator(each -> each == null ? "" : each.name());
        doctor.setLabel(getTranslation("series.doctor"));
        doctor.setId("series-doctor");
        doctor.setItems(desk.listDoctors());
        doctor.setItemLabelGenerator(Doctor::name);
        first.setLabel(getTranslation("series.first"));
        first.setId("series-first");
        first.setI18n(Calendars.in(getLocale()));
        first.setMin(desk.today());
        time.setLabel(getTranslation("series.time"));
        time.setId("series-time");
        time.setStep(STEP);
        time.setLocale(Calendars.clock(getLocale()));
        reason.setLabel(getTranslation("series.reason"));
        reason.setId("series-reason");
        reason.setMaxLength(LONGEST_TEXT);
        reason.setMinRows(1);
        reason.setMaxRows(3);
        begin(desk, start);
        repeat = new RepeatFields(first.getValue());
        Div moment = new Div(first, time);
        moment.addClassNames("form-row", "two");
        add(patient, type, doctor, moment, repeat, reason);
    }

    private void begin(SeriesDesk desk, SeriesDialogs.Start start) {
        start.patient().ifPresent(patient::setValue);
        type.getListDataView()
                .getItems()
                .filter(each -> start.type().filter(each.id()::equals).isPresent())
                .findFirst()
                .ifPresent(type::setValue);
        doctor.getListDataView()
                .getItems()
                .filter(each -> start.doctor().filter(each.id()::equals).isPresent())
                .findFirst()
                .ifPresent(doctor::setValue);
        first.setValue(start.day().orElseGet(() -> desk.today().plusDays(1)));
        start.time().ifPresent(time::setValue);
    }

    private void listen(Runnable onChange) {
        patient.addValueChangeListener(change -> onChange.run());
        type.addValueChangeListener(change -> onChange.run());
        doctor.addValueChangeListener(change -> onChange.run());
        time.addValueChangeListener(change -> onChange.run());
        first.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                repeat.begin(change.getValue());
            }
            onChange.run();
        });
    }

    /** Tells of changes from now on. */
    void bind(FormDialog dialog, Runnable onChange) {
        dialog.field("patientId", patient)
                .field("appointmentTypeId", type)
                .field("doctorId", doctor)
                .field("first", first)
                .field("time", time)
                .field("reason", reason);
        repeat.bind(dialog, onChange);
        listen(onChange);
    }

    void focus() {
        if (patient.isEmpty()) {
            patient.focus();
        } else {
            type.focus();
        }
    }

    /** Whether all is said that a preview needs. */
    boolean isComplete() {
        return !patient.isEmpty() && !type.isEmpty() && !doctor.isEmpty() && !first.isEmpty() && !time.isEmpty();
    }

    /**
     * What was entered.
     *
     * @throws com.ihosi.planner.FieldException where something is missing or out of its bounds
     */
    SeriesRequest read() {
        LocalDate day = first.getValue();
        LocalTime at = time.getValue();
        new FieldChecks()
                .check(!patient.isEmpty(), "patientId", getTranslation("series.patient.choose"))
                .check(!type.isEmpty(), "appointmentTypeId", getTranslation("series.type.choose"))
                .check(!doctor.isEmpty(), "doctorId", getTranslation("series.doctor.choose"))
                .check(day != null, "first", getTranslation("series.first.choose"))
                .check(at != null, "time", getTranslation("series.time.choose"))
                .done();
        return new SeriesRequest(
                patient.getValue().id(),
                type.getValue().id(),
                doctor.getValue().id(),
                Objects.requireNonNull(day).atTime(Objects.requireNonNull(at)),
                repeat.rule(),
                null,
                reason.getValue().isBlank() ? null : reason.getValue().strip());
    }
}
