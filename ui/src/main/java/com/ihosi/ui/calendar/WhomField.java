package com.ihosi.ui.calendar;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** With whom: anyone, departments, one doctor, a pool of several, or several at once. */
final class WhomField extends Div {

    private static final long serialVersionUID = 1L;

    private final MultiSelectComboBox<Whom> field = new MultiSelectComboBox<>();
    private final Checkbox together = new Checkbox();
    private final transient List<EmployedDoctor> doctors;

    /** A doctor, or all of a department. */
    private record Whom(String name, Optional<Department> department, Optional<Doctor.Id> doctor) {}

    WhomField(List<Department> departments, List<EmployedDoctor> doctors, Runnable onChange) {
        this.doctors = doctors;
        addClassName("whom");
        List<Whom> all = new ArrayList<>();
        departments.forEach(each -> all.add(
                new Whom(getTranslation("cal.whom.department", each.name()), Optional.of(each), Optional.empty())));
        doctors.forEach(each -> all.add(new Whom(
                each.doctor().name(),
                Optional.empty(),
                Optional.of(each.doctor().id()))));
        field.setLabel(getTranslation("cal.whom"));
        field.setPlaceholder(getTranslation("cal.whom.anyone"));
        field.setItemLabelGenerator(Whom::name);
        field.setItems(all);
        field.setId("book-whom");
        field.setWidthFull();
        field.setClearButtonVisible(true);
        together.setLabel(getTranslation("cal.together"));
        together.setVisible(false);
        field.addValueChangeListener(change -> {
            together.setVisible(listNamed().size() > 1);
            onChange.run();
        });
        together.addValueChangeListener(change -> onChange.run());
        add(field, together);
    }

    MultiSelectComboBox<?> field() {
        return field;
    }

    void choose(Doctor.Id doctor) {
        field.getListDataView()
                .getItems()
                .filter(each -> each.doctor().equals(Optional.of(doctor)))
                .findFirst()
                .ifPresent(each -> field.setValue(Set.of(each)));
    }

    /** The doctors who were chosen by name, if nobody else was. */
    List<Doctor.Id> listNamed() {
        boolean byName =
                field.getValue().stream().allMatch(each -> each.doctor().isPresent());
        return byName
                ? field.getValue().stream()
                        .flatMap(each -> each.doctor().stream())
                        .toList()
                : List.of();
    }

    boolean isTogether() {
        return together.isVisible() && together.getValue();
    }

    /** The doctors who see the patient at once; nobody if one of those who were chosen will do. */
    List<Doctor.Id> together() {
        return isTogether() ? listNamed() : List.of();
    }

    /** Who was chosen, at a facility with such departments; none if it has no such department. */
    Optional<Circle> findCircle(List<Department> departments) {
        Set<Whom> chosen = field.getValue();
        if (chosen.isEmpty()) {
            return Optional.of(new Circle.Everybody());
        }
        Optional<Department> only = chosen.iterator().next().department();
        if (chosen.size() == 1 && only.isPresent()) {
            return departments.stream()
                    .filter(each -> each.code().equals(only.get().code()))
                    .findFirst()
                    .map(each -> new Circle.OfDepartment(each.id()));
        }
        Set<Doctor.Id> all = new LinkedHashSet<>();
        chosen.stream().flatMap(this::doctors).forEach(all::add);
        return Optional.of(new Circle.Doctors(List.copyOf(all)));
    }

    private Stream<Doctor.Id> doctors(Whom whom) {
        return Stream.concat(
                whom.doctor().stream(),
                doctors.stream()
                        .filter(each -> whom.department()
                                .filter(mine ->
                                        mine.id().equals(each.employment().department()))
                                .isPresent())
                        .map(each -> each.doctor().id()));
    }
}
