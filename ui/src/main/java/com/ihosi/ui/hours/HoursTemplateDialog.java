package com.ihosi.ui.hours;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.hours.HoursTemplate;
import com.ihosi.planner.hours.HoursTemplate.Season;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.template.Template;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks what a template of hours says, whose it is and when it is valid. */
final class HoursTemplateDialog {

    private static final String WIDTH = "74rem";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 1000;

    private final HoursTemplateDesk desk;
    private final TextField name = new TextField();
    private final TextField description = new TextField();
    private final ComboBox<EmployedDoctor> owner = new ComboBox<>();
    private final Checkbox shared = new Checkbox();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final WeekForm form;

    HoursTemplateDialog(HoursTemplateDesk desk, HoursDesk hours, List<EmployedDoctor> doctors) {
        this.desk = desk;
        form = new WeekForm(
                hours.listTypes(), List.of(DayRow.State.WORKS, DayRow.State.FREE, DayRow.State.UNSAID), hours.today());
        label(name, "name").setMaxLength(LONGEST_NAME);
        label(description, "description").setMaxLength(LONGEST_DESCRIPTION);
        owner.setLabel(owner.getTranslation("hours.template.owner"));
        owner.setId("hours-template-owner");
        owner.setPlaceholder(owner.getTranslation("hours.template.owner.facility"));
        owner.setClearButtonVisible(true);
        owner.setItems(doctors);
        owner.setItemLabelGenerator(each -> each.doctor().sortName());
        shared.setLabel(shared.getTranslation("hours.template.shared"));
        shared.setId("hours-template-shared");
        shared.setVisible(false);
        owner.addValueChangeListener(change -> shared.setVisible(change.getValue() != null));
        day(first, "first");
        day(last, "last");
        if (!hours.mayChange()) {
            doctors.stream().findFirst().ifPresent(owner::setValue);
            owner.setReadOnly(true);
        }
    }

    private static TextField label(TextField field, String what) {
        field.setLabel(field.getTranslation("hours.template." + what));
        field.setId("hours-template-" + what);
        return field;
    }

    private static void day(DatePicker picker, String what) {
        picker.setLabel(picker.getTranslation("hours.template." + what));
        picker.setId("hours-template-" + what);
        picker.setI18n(Calendars.in(UI.getCurrent().getLocale()));
        picker.setClearButtonVisible(true);
    }

    /** Asks for a new one that begins with some days. */
    void openNew(List<WorkingDay> days, String suggestedName, Runnable onSaved) {
        name.setValue(suggestedName);
        form.show(days);
        open("hours.template.new.title", new Template.Id(UUID.randomUUID()), 0, onSaved);
    }

    /** Asks for what changes of one that is there. */
    void open(HoursTemplate template, Runnable onSaved) {
        name.setValue(template.name());
        description.setValue(template.description());
        template.owner().ifPresent(this::showOwner);
        shared.setValue(template.shared());
        first.setValue(template.season().first().orElse(null));
        last.setValue(template.season().last().orElse(null));
        form.show(template.days());
        open("hours.template.edit.title", template.id(), template.version(), onSaved);
    }

    private void showOwner(Doctor.Id id) {
        owner.getListDataView()
                .getItems()
                .filter(each -> each.doctor().id().equals(id))
                .findFirst()
                .ifPresent(owner::setValue);
    }

    private void open(String title, Template.Id id, long version, Runnable onSaved) {
        Div names = new Div(name, description);
        names.addClassNames("form-row", "two");
        Div whose = new Div(owner, shared, first, last);
        whose.addClassNames("form-row", "template-row");
        FormDialog dialog = new FormDialog(title, WIDTH, names, whose, form);
        dialog.addClassName("wide-form");
        dialog.field("name", name)
                .field("description", description)
                .field("validFrom", first)
                .field("validUntil", last);
        form.bind(dialog);
        dialog.confirm("hours.save", () -> {
            save(id, version);
            onSaved.run();
        });
        dialog.open();
        name.focus();
    }

    private void save(Template.Id id, long version) {
        try {
            Season season = new Season(Optional.ofNullable(first.getValue()), Optional.ofNullable(last.getValue()));
            desk.save(new HoursTemplate(
                    id,
                    name.getValue(),
                    description.getValue(),
                    Optional.ofNullable(owner.getValue())
                            .map(each -> each.doctor().id()),
                    shared.getValue(),
                    season,
                    form.read(),
                    0,
                    version));
        } catch (FieldException refused) {
            form.reveal(refused);
            throw refused;
        }
    }
}
