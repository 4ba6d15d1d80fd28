package com.ihosi.ui.rule;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.rule.RuleType;
import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a rule, as they are named where one is refused. */
final class RuleForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 200;

    private final TextField name = new TextField();
    private final IntegerField priority = new IntegerField();
    private final Select<RuleType> type = new Select<>();
    private final Select<Optional<Doctor.Id>> doctor = new Select<>();
    private final ActionFields actions = new ActionFields();
    private final ConditionField condition = new ConditionField();

    /** What of a rule nobody enters. */
    record Identity(SchedulingRule.Id id, boolean active, Instant created, long version) {

        static Identity of(SchedulingRule rule) {
            return new Identity(rule.id(), rule.active(), rule.created(), rule.version());
        }
    }

    RuleForm(RuleDesk desk, RuleWords words) {
        addClassNames("type-form", "rule-form");
        name.setLabel(getTranslation("rules.field.name"));
        name.setId("rule-name");
        name.setMaxLength(LONGEST_NAME);
        priority.setLabel(getTranslation("rules.field.priority"));
        priority.setHelperText(getTranslation("rules.priority.help"));
        priority.setId("rule-priority");
        type.setLabel(getTranslation("rules.field.type"));
        type.setId("rule-type");
        type.setItems(RuleType.values());
        type.setItemLabelGenerator(words::type);
        type.addValueChangeListener(change -> actions.show(change.getValue()));
        doctor.setLabel(getTranslation("rules.field.doctor"));
        doctor.setHelperText(getTranslation("rules.doctor.help"));
        doctor.setId("rule-doctor");
        doctor.setItems(choices(words));
        doctor.setItemLabelGenerator(each -> each.map(words::doctor).orElseGet(() -> words.text("rules.everybody")));
        add(
                row("rule-head", name, priority),
                row("rule-scope", type, doctor),
                part("then", actions),
                part("when", condition, new FactList(desk.types(), condition::take)));
    }

    /** Everybody first. */
    private static List<Optional<Doctor.Id>> choices(RuleWords words) {
        return Stream.concat(
                        Stream.of(Optional.<Doctor.Id>empty()),
                        words.doctors().keySet().stream().map(Optional::of))
                .toList();
    }

    private Div part(String title, Component... parts) {
        Div part = new Div(new H3(getTranslation("rules.part." + title)));
        part.addClassName("form-part");
        part.add(parts);
        return part;
    }

    private static Div row(String style, Component... fields) {
        Div row = new Div(fields);
        row.addClassNames("form-row", style);
        return row;
    }

    /** Lets the dialog show refusals at the fields. */
    void bind(FormDialog dialog) {
        dialog.field("name", name)
                .field("priority", priority)
                .field("doctor", doctor)
                .field("condition", condition);
        actions.bind(dialog);
        condition.checkAlways();
    }

    void focusName() {
        name.focus();
    }

    /** What a new rule usually is. */
    void begin() {
        type.setValue(RuleType.APPOINTMENT_DURATION);
        doctor.setValue(Optional.empty());
        priority.setValue(SchedulingRule.USUAL_PRIORITY);
        condition.setValue("true");
    }

    void begin(RuleExample example, RuleWords words) {
        begin();
        show(example.name(words), example.actions(words), example.condition());
    }

    void show(SchedulingRule rule) {
        doctor.setValue(rule.doctor());
        priority.setValue(rule.priority());
        show(rule.name(), rule.actions(), rule.condition());
    }

    private void show(String called, Actions does, String when) {
        name.setValue(called);
        type.setValue(does.type());
        actions.show(does);
        condition.setValue(when);
    }

    /**
     * What was entered.
     *
     * @throws FieldException where something is missing or out of its bounds
     */
    SchedulingRule read(Facility.Id facility, Identity identity) {
        new FieldChecks()
                .check(priority.getValue() != null, "priority", getTranslation("rules.number"))
                .done();
        return new SchedulingRule(
                identity.id(),
                facility,
                Objects.requireNonNull(doctor.getValue()),
                name.getValue(),
                condition.getValue(),
                actions.read(),
                priority.getValue(),
                identity.active(),
                identity.created(),
                identity.version());
    }
}
