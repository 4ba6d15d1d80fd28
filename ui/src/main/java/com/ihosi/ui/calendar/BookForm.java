package com.ihosi.ui.calendar;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.Preferences;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a booking: who, what for, with whom, when. */
final class BookForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TEXT = 1000;

    /** How many times are wanted; those that differ in nothing but the doctor count each. */
    static final int OFFERED = 18;

    private final transient BookDesk desk;
    private final ComboBox<Patient> patient = new ComboBox<>();
    private final Select<AppointmentType> type = new Select<>();
    private final MultiSelectComboBox<Facility> where = new MultiSelectComboBox<>();
    private final WhomField whom;
    private final MomentField moment;
    private final Checkbox urgent = new Checkbox();
    private final TextArea reason = new TextArea();
    private final Checkbox overbook = new Checkbox();
    private final TextField overbooking = new TextField();
    private boolean earliest;

    BookForm(BookDesk desk, WhomField whom, Runnable onChange) {
        this.desk = desk;
        this.whom = whom;
        addClassName("book-form");
        moment = new MomentField(desk.facility().zone(), "cal.day", "cal.time", onChange);
        buildPatient(onChange);
        buildType(onChange);
        buildWhere(onChange);
        urgent.setLabel(getTranslation("cal.urgent.label"));
        urgent.setId("book-urgent");
        urgent.addValueChangeListener(change -> onChange.run());
        reason.setLabel(getTranslation("cal.why"));
        reason.setMaxLength(LONGEST_TEXT);
        reason.setId("book-reason");
        reason.setMinRows(1);
        reason.setMaxRows(3);
        buildOverbooking(onChange);
        add(patient, type, where, whom, moment, urgent, overbook, overbooking, reason);
    }

    private void buildPatient(Runnable onChange) {
        patient.setLabel(getTranslation("cal.patient"));
        patient.setPlaceholder(getTranslation("cal.patient.hint"));
        patient.setId("book-patient");
        patient.setItemLabelGenerator(this::label);
        patient.setItems(query -> {
            int most = query.getOffset() + query.getLimit();
            return desk.searchPatients(query.getFilter().orElse(""), most).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        patient.addValueChangeListener(change -> onChange.run());
    }

    private String label(Patient each) {
        String born = Optional.ofNullable(each.birthDate()).map(this::date).orElse("");
        return String.join(" · ", each.name(), each.number(), born);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(getTranslation("format.date"), getLocale())
                .format(day);
    }

    private void buildType(Runnable onChange) {
        List<AppointmentType> types = desk.listTypes();
        type.setLabel(getTranslation("cal.type"));
        type.setId("book-type");
        type.setItemLabelGenerator(each -> each == null
                ? ""
                : getTranslation("cal.type.label", each.name(), each.minutes().usual()));
        type.setItems(types);
        type.addValueChangeListener(change -> onChange.run());
    }

    /** Only for those who may book at several facilities. */
    private void buildWhere(Runnable onChange) {
        List<Facility> places = desk.listPlaces();
        where.setLabel(getTranslation("cal.where"));
        where.setId("book-where");
        where.setItemLabelGenerator(Facility::name);
        where.setItems(places);
        places.stream()
                .filter(each -> each.id().equals(desk.facility().id()))
                .findFirst()
                .ifPresent(here -> where.setValue(Set.of(here)));
        where.setVisible(places.size() > 1);
        where.addValueChangeListener(change -> onChange.run());
    }

    private void buildOverbooking(Runnable onChange) {
        overbook.setLabel(getTranslation("cal.overbook"));
        overbook.setVisible(desk.mayOverbook());
        overbook.setId("book-overbook");
        overbooking.setLabel(getTranslation("cal.overbook.why"));
        overbooking.setId("book-overbooking");
        overbooking.setMaxLength(LONGEST_TEXT);
        overbooking.setVisible(false);
        overbook.addValueChangeListener(change -> {
            overbooking.setVisible(overbook.getValue());
            onChange.run();
        });
    }

    void bind(FormDialog dialog) {
        dialog.field("patientId", patient)
                .field("appointmentTypeId", type)
                .field("reason", reason)
                .field("overbookingReason", overbooking)
                .field("time", moment.timeField());
    }

    MomentField moment() {
        return moment;
    }

    WhomField whom() {
        return whom;
    }

    void focusPatient() {
        patient.focus();
    }

    Optional<AppointmentType> findType() {
        return Optional.ofNullable(type.getValue());
    }

    /** The patient; refuses if nobody was chosen yet. */
    Patient getPatient() {
        return findPatient().orElseThrow(() -> new FieldException("patientId", getTranslation("cal.patient.missing")));
    }

    AppointmentType getType() {
        return findType()
                .orElseThrow(() -> new FieldException("appointmentTypeId", getTranslation("cal.type.missing")));
    }

    boolean isUrgent() {
        return urgent.getValue();
    }

    boolean overbooks() {
        return overbook.getValue();
    }

    @Nullable
    String reason() {
        return reason.getValue().isBlank() ? null : reason.getValue().strip();
    }

    /** Why a taken time is booked, where one may be; refuses if nothing was said. */
    @Nullable
    String overbooking() {
        if (!overbooks()) {
            return null;
        }
        if (overbooking.getValue().isBlank()) {
            throw new FieldException("overbookingReason", getTranslation("cal.overbook.missing"));
        }
        return overbooking.getValue().strip();
    }

    Optional<Patient> findPatient() {
        return Optional.ofNullable(patient.getValue());
    }

    /** The facilities that will do, this one if none was chosen. */
    List<Facility> places() {
        return where.getValue().isEmpty()
                ? List.of(desk.facility())
                : where.getListDataView()
                        .getItems()
                        .filter(where.getValue()::contains)
                        .toList();
    }

    /** Whether the earliest times are wanted rather than the best. */
    boolean isEarliest() {
        return earliest;
    }

    void want(boolean first) {
        earliest = first;
    }

    /** What is looked for in so many days from the chosen one on; none where there is no such department. */
    Optional<SlotRequest> request(Place place, int days) {
        LocalDate today = desk.today();
        LocalDate asked = moment.findDay().orElse(today);
        LocalDate first = asked.isBefore(today) ? today : asked;
        Preferences preferences =
                new Preferences(Set.of(first), moment.findTime().map(List::of).orElse(List.of()), null, earliest);
        return whom.findCircle(desk.listDepartments(place.facility()))
                .map(circle -> new SlotRequest(
                        place.facility().id(),
                        place.type(),
                        circle,
                        findPatient().map(Patient::id).orElse(null),
                        first,
                        first.plusDays(days - 1L),
                        null,
                        reason(),
                        preferences,
                        Appointment.Source.CONSOLE,
                        isUrgent(),
                        overbooks(),
                        whom.isTogether(),
                        OFFERED));
    }
}
