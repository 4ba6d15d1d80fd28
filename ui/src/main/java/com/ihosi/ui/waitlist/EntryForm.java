package com.ihosi.ui.waitlist;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.planner.waitlist.desk.Waiting;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.series.PatientField;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of an entry, as they are named where one is refused. */
final class EntryForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_URGENCY = 2;

    private final ComboBox<Patient> patient;
    private final Select<AppointmentType> type = new Select<>();
    private final ComboBox<Doctor> doctor = new ComboBox<>();
    private final Checkbox otherDoctors = new Checkbox();
    private final Select<Priority> priority = new Select<>();
    private final IntegerField urgency = new IntegerField();
    private final IntegerField mostWait = new IntegerField();
    private final DatePicker expires = new DatePicker();
    private final DatesField dates;
    private final TimesField times;
    private final Checkbox auto = new Checkbox();
    private final Checkbox facilities = new Checkbox();
    private final TextArea reason = new TextArea();
    private final TextArea notes = new TextArea();
    private final ZoneId zone = CurrentFacility.get().zone();
    private @Nullable Instant expiry;

    EntryForm(WaitingDesk desk) {
        addClassName("entry-form");
        patient = PatientField.make(desk::searchPatients, getLocale());
        label(patient, "patient");
        label(type, "type");
        type.setItemLabelGenerator(each -> each == null ? "" : each.name());
        type.setItems(desk.listTypes());
        label(doctor, "doctor");
        doctor.setItems(desk.listDoctors());
        doctor.setItemLabelGenerator(Doctor::name);
        doctor.setPlaceholder(getTranslation("wait.whom.anyone"));
        doctor.setClearButtonVisible(true);
        doctor.addValueChangeListener(change -> otherDoctors.setEnabled(change.getValue() != null));
        otherDoctors.setEnabled(false);
        label(priority, "priority");
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(each -> getTranslation("wait.priority." + each));
        priority.setValue(Priority.NORMAL);
        label(urgency, "urgency");
        urgency.setHelperText(getTranslation("wait.form.urgency.help", WaitlistRequest.MOST_URGENCY));
        urgency.setStepButtonsVisible(true);
        urgency.setValue(USUAL_URGENCY);
        label(mostWait, "most-wait");
        mostWait.setHelperText(getTranslation("wait.form.most-wait.help"));
        label(expires, "expires");
        expires.setHelperText(getTranslation("wait.form.expires.help"));
        expires.setI18n(Calendars.in(getLocale()));
        WaitWords words = desk.words(getLocale());
        dates = new DatesField(words, desk.today());
        times = new TimesField(words);
        otherDoctors.setLabel(getTranslation("wait.form.other-doctors"));
        facilities.setLabel(getTranslation("wait.form.facilities"));
        facilities.setId("wait-facilities");
        auto.setLabel(getTranslation("wait.form.auto"));
        auto.setId("wait-auto");
        text(reason, "reason");
        text(notes, "notes");
        arrange();
    }

    private <C extends Component & com.vaadin.flow.component.HasLabel> void label(C field, String name) {
        field.setLabel(getTranslation("wait.form." + name));
        field.setId("wait-form-" + name);
    }

    private void text(TextArea field, String name) {
        label(field, name);
        field.setMinRows(1);
        field.setMaxRows(3);
    }

    private void arrange() {
        Div checks = new Div(otherDoctors, facilities, auto);
        checks.addClassName("checks");
        add(row(patient, type), row(doctor, priority), row(urgency, mostWait), checks, dates, times);
        add(row(reason, notes), row(expires));
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassNames("form-row", "two", "top");
        return row;
    }

    void bind(FormDialog dialog) {
        times.bind(dialog);
        dialog.field("patientId", patient)
                .field("appointmentTypeId", type)
                .field("doctorId", doctor)
                .field("priority", priority)
                .field("urgency", urgency)
                .field("mostWaitDays", mostWait)
                .field("dates", dates.field())
                .field("reason", reason)
                .field("notes", notes)
                .field("expires", expires)
                .field("expiresAt", expires);
    }

    void focus() {
        if (patient.isReadOnly()) {
            type.focus();
        } else {
            patient.focus();
        }
    }

    /** Shows an entry that is there; who waits stays. */
    void show(Waiting waiting) {
        WaitlistRequest seen = waiting.entry().wanted();
        patient.setValue(waiting.patient());
        patient.setReadOnly(true);
        offer(type, waiting.type());
        waiting.doctor().ifPresent(this::offer);
        otherDoctors.setValue(seen.otherDoctors());
        priority.setValue(seen.priority());
        urgency.setValue(seen.urgency());
        mostWait.setValue(seen.mostWaitDays());
        dates.set(seen.dates());
        times.set(seen.times());
        auto.setValue(seen.autoBook());
        facilities.setValue(seen.otherFacilities());
        reason.setValue(Optional.ofNullable(seen.reason()).orElse(""));
        notes.setValue(Optional.ofNullable(seen.notes()).orElse(""));
        expiry = seen.expires();
        expires.setValue(lastDay(expiry));
    }

    /** A type that is archived by now, or changed, stays choosable where it was chosen. */
    private static void offer(Select<AppointmentType> field, AppointmentType chosen) {
        List<AppointmentType> all = new ArrayList<>(field.getListDataView()
                .getItems()
                .filter(each -> !each.id().equals(chosen.id()))
                .toList());
        all.addFirst(chosen);
        field.setItems(all);
        field.setValue(chosen);
    }

    private void offer(Doctor chosen) {
        List<Doctor> all = new ArrayList<>(doctor.getListDataView().getItems().toList());
        if (!all.contains(chosen)) {
            all.addFirst(chosen);
            doctor.setItems(all);
        }
        doctor.setValue(chosen);
    }

    private @Nullable LocalDate lastDay(@Nullable Instant end) {
        return end == null ? null : LocalDate.ofInstant(end.minusNanos(1), zone);
    }

    /** The end of the last day; as it was where nobody changed the day. */
    private @Nullable Instant expiry() {
        LocalDate day = expires.getValue();
        if (day == null) {
            return null;
        }
        return day.equals(lastDay(expiry)) ? expiry : LocalTimes.instant(day.plusDays(1), LocalTime.MIDNIGHT, zone);
    }

    /**
     * What was entered.
     *
     * @throws com.ihosi.planner.FieldException where something is missing or out of its bounds
     */
    WaitlistRequest read() {
        new FieldChecks()
                .check(!patient.isEmpty(), "patientId", getTranslation("wait.form.patient.choose"))
                .check(!type.isEmpty(), "appointmentTypeId", getTranslation("wait.form.type.choose"))
                .check(!urgency.isEmpty(), "urgency", getTranslation("wait.form.whole"))
                .done();
        return new WaitlistRequest(
                patient.getValue().id(),
                type.getValue().id(),
                doctor.getOptionalValue().map(Doctor::id).orElse(null),
                dates.get(),
                times.get(),
                priority.getValue(),
                urgency.getValue(),
                doctor.isEmpty() || otherDoctors.getValue(),
                facilities.getValue(),
                mostWait.getValue(),
                auto.getValue(),
                reason.getValue(),
                notes.getValue(),
                expiry());
    }
}
