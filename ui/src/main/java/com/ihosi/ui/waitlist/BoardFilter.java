package com.ihosi.ui.waitlist;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import com.ihosi.planner.waitlist.desk.Waiting;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which of the entries are shown. */
final class BoardFilter extends Div {

    private static final long serialVersionUID = 1L;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Entries by what has become of them. */
    private enum Shown {
        OPEN,
        ACTIVE,
        NOTIFIED,
        BOOKED,
        EXPIRED,
        CANCELLED,
        ALL;

        boolean shows(Status status) {
            return switch (this) {
                case OPEN -> status.isOpen();
                case ALL -> true;
                default -> name().equals(status.name());
            };
        }
    }

    private final TextField search = new TextField();
    private final Select<Shown> status = new Select<>();
    private final ComboBox<AppointmentType> type = new ComboBox<>();
    private final ComboBox<Doctor> doctor = new ComboBox<>();

    BoardFilter(WaitingDesk desk, Runnable onChange) {
        addClassNames("tools", "board-filter");
        getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("wait.filter"));
        search.setLabel(getTranslation("wait.filter.search"));
        search.setPlaceholder(getTranslation("wait.filter.search.hint"));
        search.setId("wait-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> onChange.run());
        status.setLabel(getTranslation("wait.filter.status"));
        status.setId("wait-status");
        status.setItems(Arrays.asList(Shown.values()));
        status.setItemLabelGenerator(each -> getTranslation("wait.filter.status." + each));
        status.setValue(Shown.OPEN);
        status.addValueChangeListener(change -> onChange.run());
        type.setLabel(getTranslation("wait.filter.type"));
        type.setPlaceholder(getTranslation("wait.filter.any"));
        type.setId("wait-type");
        type.setItems(desk.listTypes());
        type.setItemLabelGenerator(AppointmentType::name);
        type.setClearButtonVisible(true);
        type.addValueChangeListener(change -> onChange.run());
        doctor.setLabel(getTranslation("wait.filter.doctor"));
        doctor.setPlaceholder(getTranslation("wait.filter.any"));
        doctor.setId("wait-doctor");
        doctor.setItems(desk.listDoctors().stream()
                .sorted(Comparator.comparing(Doctor::sortName))
                .toList());
        doctor.setItemLabelGenerator(Doctor::name);
        doctor.setClearButtonVisible(true);
        doctor.addValueChangeListener(change -> onChange.run());
        add(search, status, type, doctor);
    }

    /** Those that are shown, in the same order. */
    List<Waiting> filter(List<Waiting> all) {
        Shown shown = status.getValue();
        List<String> wanted = List.of(plain(search.getValue()).strip().split("\\s+", -1));
        return all.stream()
                .filter(each -> shown.shows(each.entry().status()))
                .filter(each -> type.isEmpty()
                        || type.getValue().id().equals(each.type().id()))
                .filter(each -> doctor.isEmpty()
                        || each.doctor().filter(doctor.getValue()::equals).isPresent())
                .filter(each -> wanted.stream().allMatch(plain(WaitingRow.searched(each))::contains))
                .toList();
    }

    /** Without accents and capitals, so that "jose" finds José. */
    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
