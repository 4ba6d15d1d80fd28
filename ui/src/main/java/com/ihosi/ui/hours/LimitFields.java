package com.ihosi.ui.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.DayHours;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the hours of a day may be booked: numbers, usual length and buffer, and which types. */
final class LimitFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MOST = 20;
    private static final int USUAL_EMERGENCIES = 2;

    private final Map<String, IntegerField> numbers = new LinkedHashMap<>();
    private final MultiSelectComboBox<AppointmentType> types = new MultiSelectComboBox<>();
    private final transient List<AppointmentType> known;

    LimitFields(String weekday, String key, List<AppointmentType> known) {
        this.known = known;
        addClassName("limit-fields");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("hours.more.what", weekday));
        for (String name : List.of("maxAppointments", "emergencySlots", "minutes", "buffer")) {
            IntegerField number = new IntegerField();
            number.setLabel(getTranslation("hours.field." + name));
            number.setId(key + "-" + name);
            numbers.put(name, number);
            add(number);
        }
        number("maxAppointments").setValue(USUAL_MOST);
        number("emergencySlots").setValue(USUAL_EMERGENCIES);
        number("minutes").setPlaceholder(getTranslation("hours.usual"));
        number("buffer").setPlaceholder(getTranslation("hours.usual"));
        types.setLabel(getTranslation("hours.field.types"));
        types.setPlaceholder(getTranslation("hours.types.all"));
        types.setId(key + "-types");
        types.setItems(known);
        types.setItemLabelGenerator(AppointmentType::name);
        add(types);
    }

    private IntegerField number(String name) {
        return Objects.requireNonNull(numbers.get(name));
    }

    boolean knows(String field) {
        return numbers.containsKey(field);
    }

    void bind(FormDialog dialog, String prefix) {
        numbers.forEach((name, number) -> dialog.field(prefix + "." + name, number));
    }

    void show(DayHours hours) {
        number("maxAppointments").setValue(hours.maxAppointments());
        number("emergencySlots").setValue(hours.emergencySlots());
        number("minutes").setValue(hours.minutes());
        number("buffer").setValue(hours.buffer());
        types.setValue(
                known.stream().filter(type -> hours.types().contains(type.id())).collect(Collectors.toSet()));
    }

    /** The hours with these limits. */
    DayHours read(LocalTime from, LocalTime until, List<DayHours.Break> breaks) {
        FieldChecks checks = new FieldChecks();
        for (String needed : List.of("maxAppointments", "emergencySlots")) {
            checks.check(number(needed).getValue() != null, needed, getTranslation("hours.number.wanted"));
        }
        checks.done();
        Set<AppointmentType.Id> allowed =
                types.getValue().stream().map(AppointmentType::id).collect(Collectors.toUnmodifiableSet());
        return new DayHours(
                from,
                until,
                breaks,
                number("maxAppointments").getValue(),
                number("emergencySlots").getValue(),
                optional("minutes"),
                optional("buffer"),
                allowed);
    }

    private @Nullable Integer optional(String name) {
        return number(name).getValue();
    }
}
