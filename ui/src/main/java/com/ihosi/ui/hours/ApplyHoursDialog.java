package com.ihosi.ui.hours;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.hours.HoursOrder;
import com.ihosi.planner.hours.HoursOrder.Whom;
import com.ihosi.planner.hours.HoursTemplate;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks over whose weeks a template is laid and when; shows what that would change before anything does. */
final class ApplyHoursDialog {

    private final HoursTemplateDesk desk;
    private final HoursDesk hours;
    private final HoursTemplate template;
    private final Select<Optional<Department>> department = new Select<>();
    private final MultiSelectComboBox<EmployedDoctor> doctors = new MultiSelectComboBox<>();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final HoursPreviewPanel preview;
    private final FormDialog dialog;

    ApplyHoursDialog(
            HoursTemplateDesk desk,
            HoursDesk hours,
            List<EmployedDoctor> staff,
            HoursTemplate template,
            Runnable onApplied) {
        this.desk = desk;
        this.hours = hours;
        this.template = template;
        this.preview = new HoursPreviewPanel(hours.facility().zone());
        doctors.setLabel(doctors.getTranslation("hours.apply.doctors"));
        doctors.setId("apply-doctors");
        doctors.setItems(staff);
        doctors.setItemLabelGenerator(each -> each.doctor().sortName());
        doctors.addValueChangeListener(change -> show());
        offerDepartments();
        day(first, "first", start());
        day(last, "last", null);
        last.setClearButtonVisible(true);
        Div who = new Div(department, doctors);
        who.addClassNames("form-row", "two");
        Div when = new Div(first, last);
        when.addClassNames("form-row", "two");
        dialog = new FormDialog(
                "hours.apply.title",
                "50rem",
                new Paragraph(first.getTranslation("hours.apply.explain", template.name())),
                who,
                when,
                preview);
        dialog.field("first", first).field("last", last);
        dialog.confirm("hours.apply.confirm", () -> {
            desk.apply(template, order());
            onApplied.run();
        });
        show();
    }

    void open() {
        dialog.open();
    }

    /** The first day on which the template is valid, today or later. */
    private LocalDate start() {
        return template.season()
                .first()
                .filter(day -> day.isAfter(hours.today()))
                .orElse(hours.today());
    }

    private void offerDepartments() {
        List<Optional<Department>> all = new ArrayList<>(List.of(Optional.empty()));
        desk.listDepartments().stream()
                .sorted(Comparator.comparing(Department::name))
                .forEach(each -> all.add(Optional.of(each)));
        department.setLabel(department.getTranslation("hours.apply.whom"));
        department.setId("apply-whom");
        department.setItems(all);
        department.setItemLabelGenerator(
                each -> each.map(some -> department.getTranslation("hours.apply.department", some.name()))
                        .orElseGet(() -> department.getTranslation("hours.apply.by-name")));
        department.setValue(Optional.empty());
        department.addValueChangeListener(change -> {
            doctors.setVisible(change.getValue().isEmpty());
            show();
        });
    }

    private void day(DatePicker picker, String what, @Nullable LocalDate value) {
        picker.setLabel(picker.getTranslation("hours.apply." + what));
        picker.setId("apply-" + what);
        picker.setI18n(Calendars.in(UI.getCurrent().getLocale()));
        picker.setValue(value);
        picker.addValueChangeListener(change -> show());
    }

    private HoursOrder order() {
        if (first.isEmpty()) {
            throw new FieldException("first", first.getTranslation("hours.date.wanted"));
        }
        Whom whom = department
                .getValue()
                .<Whom>map(each -> new Whom.InDepartment(each.id()))
                .orElseGet(() -> new Whom.Doctors(doctors.getValue().stream()
                        .map(each -> each.doctor().id())
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        return new HoursOrder(whom, first.getValue(), Optional.ofNullable(last.getValue()));
    }

    private boolean isNamed() {
        return department.getValue().isPresent() || !doctors.getValue().isEmpty();
    }

    private void show() {
        boolean shown = isNamed() && dialog.attempt(() -> preview.show(desk.preview(template, order())));
        preview.setVisible(shown);
    }
}
