package com.ihosi.ui.hours;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.hours.WorkingWeek;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks which week of which doctor a template begins with. */
final class SourceDialog {

    private SourceDialog() {}

    static void open(HoursDesk desk, List<EmployedDoctor> doctors, BiConsumer<String, List<WorkingDay>> onChosen) {
        ComboBox<EmployedDoctor> doctor = new ComboBox<>();
        HoursWords words = new HoursWords(UI.getCurrent().getLocale());
        doctor.setLabel(words.text("hours.doctor"));
        doctor.setId("source-doctor");
        doctor.setItems(doctors);
        doctor.setItemLabelGenerator(each -> each.doctor().sortName());
        doctor.setWidthFull();
        Select<WorkingWeek> week = new Select<>();
        week.setLabel(words.text("hours.source.week"));
        week.setId("source-week");
        week.setItemLabelGenerator(each -> words.range(each.effective()));
        week.setWidthFull();
        doctor.addValueChangeListener(change -> {
            List<WorkingWeek> weeks = change.getValue() == null
                    ? List.of()
                    : desk.getWeeks(change.getValue().doctor().id()).weeks();
            week.setItems(weeks);
            weeks.stream()
                    .filter(each -> each.effective().contains(desk.today()))
                    .findFirst()
                    .ifPresent(week::setValue);
        });
        FormDialog dialog = new FormDialog(
                "hours.source.title", "30rem", new Paragraph(words.text("hours.source.explain")), doctor, week);
        dialog.confirm("hours.source.confirm", () -> {
            if (doctor.getValue() == null || week.getValue() == null) {
                throw new PlannerException(words.text("hours.source.wanted"));
            }
            onChosen.accept(
                    words.text("hours.source.name", doctor.getValue().doctor().familyName()),
                    week.getValue().days());
        });
        dialog.open();
    }
}
