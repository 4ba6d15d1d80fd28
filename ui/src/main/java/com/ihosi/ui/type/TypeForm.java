package com.ihosi.ui.type;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Skill;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a type, as they are named where one is refused. */
final class TypeForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Integer> USUAL = Map.of(
            "usualMinutes", 30,
            "leastMinutes", 15,
            "mostMinutes", 60,
            "bufferMinutes", 0,
            "daysAhead", 90,
            "noticeHours", 24,
            "offerLeadHours", 4);

    private final TextField name = new TextField();
    private final TextField code = new TextField();
    private final ColourField colour = new ColourField("type-colour");
    private final TextArea description = new TextArea();
    private final Map<String, IntegerField> numbers = new LinkedHashMap<>();
    private final TextField price = new TextField();
    private final Checkbox insured = new Checkbox();
    private final Checkbox approved = new Checkbox();
    private final Checkbox room = new Checkbox();
    private final CheckboxGroup<String> equipment = new CheckboxGroup<>();
    private final Select<Skill> skill = new Select<>();
    private final transient List<String> kinds;
    private final transient List<Skill> skills;

    /** What of a type nobody enters: which it is, what it was made from, and the version that was looked at. */
    record Identity(AppointmentType.Id id, Optional<GlobalType.Id> adopted, long version) {}

    TypeForm(Currency currency, List<String> kinds, List<Skill> skills) {
        this.kinds = kinds;
        this.skills = skills;
        addClassName("type-form");
        label(name, "name").setMaxLength(AppointmentType.LONGEST_NAME);
        label(code, "code").setMaxLength(AppointmentType.LONGEST_CODE);
        label(description, "description").setMaxLength(AppointmentType.LONGEST_DESCRIPTION);
        label(price, "price").setSuffixComponent(new Span(currency.getCurrencyCode()));
        insured.setLabel(getTranslation("type.insured"));
        approved.setLabel(getTranslation("type.approved"));
        room.setLabel(getTranslation("type.room"));
        equipment.setLabel(getTranslation("type.equipment"));
        equipment.setId("type-equipment");
        skill.setLabel(getTranslation("type.skill"));
        skill.setId("type-skill");
        skill.setItems(skills);
        skill.setItemLabelGenerator(each -> each == null ? getTranslation("type.skill.none") : each.name());
        skill.setEmptySelectionAllowed(true);
        skill.setEmptySelectionCaption(getTranslation("type.skill.none"));
        add(
                row("type-names", name, code, colourBox()),
                description,
                part("length", row("four", minutes("usual"), minutes("least"), minutes("most"), minutes("buffer"))),
                part(
                        "booking",
                        row(
                                "three",
                                make("daysAhead", "ahead"),
                                make("noticeHours", "before"),
                                make("offerLeadHours", "before")),
                        approved),
                part("needs", room, equipmentOrHint(), skill),
                part("price", row("two", price, insured)));
    }

    private TextField label(TextField field, String what) {
        field.setLabel(getTranslation("type." + what));
        field.setId("type-" + what);
        return field;
    }

    private TextArea label(TextArea field, String what) {
        field.setLabel(getTranslation("type." + what));
        field.setId("type-" + what);
        field.setMinRows(1);
        field.setMaxRows(4);
        field.setWidthFull();
        return field;
    }

    private Component colourBox() {
        NativeLabel label = new NativeLabel(getTranslation("type.colour"));
        label.setFor(colour);
        Div box = new Div(label, colour);
        box.getElement().appendChild(ColourField.palette());
        box.addClassName("colour-box");
        return box;
    }

    private Component equipmentOrHint() {
        Paragraph hint = new Paragraph(getTranslation("type.equipment.none"));
        hint.addClassName("quiet");
        return kinds.isEmpty() ? new Div(hint, equipment) : equipment;
    }

    private IntegerField minutes(String what) {
        return make(what + "Minutes", "minutes");
    }

    private IntegerField make(String field, String unit) {
        IntegerField number = new IntegerField();
        number.setLabel(getTranslation("type." + field));
        number.setId("type-" + field);
        number.setSuffixComponent(new Span(getTranslation("type.unit." + unit)));
        numbers.put(field, number);
        return number;
    }

    private Div part(String title, Component... parts) {
        Div part = new Div(new H3(getTranslation("type.part." + title)));
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
        dialog.field("name", name).field("code", code).field("description", description);
        numbers.forEach(dialog::field);
        dialog.field("equipment", equipment).field("skill", skill).field("price", price);
    }

    void focusName() {
        name.focus();
    }

    /** What a new type usually is. */
    void begin(String suggested) {
        colour.setValue(suggested);
        USUAL.forEach((field, value) -> number(field).setValue(value));
        insured.setValue(true);
        offer(List.of());
    }

    void show(AppointmentType type) {
        name.setValue(type.name());
        code.setValue(type.code());
        colour.setValue(type.colour().toLowerCase(Locale.ROOT));
        description.setValue(Objects.requireNonNullElse(type.description(), ""));
        number("usualMinutes").setValue(type.minutes().usual());
        number("leastMinutes").setValue(type.minutes().least());
        number("mostMinutes").setValue(type.minutes().most());
        number("bufferMinutes").setValue(type.buffer());
        number("daysAhead").setValue(type.daysAhead());
        number("noticeHours").setValue(type.noticeHours());
        number("offerLeadHours").setValue(type.offerLeadHours());
        BigDecimal amount = type.price();
        price.setValue(amount == null ? "" : amount.toPlainString());
        insured.setValue(type.insuranceCovered());
        approved.setValue(type.requiresApproval());
        room.setValue(type.needs().room());
        offer(type.needs().equipment());
        skills.stream()
                .filter(each -> each.id().equals(type.needs().skill()))
                .findFirst()
                .ifPresent(skill::setValue);
    }

    /** Offers the kinds that there are, and those that are needed so far. */
    private void offer(List<String> needed) {
        Set<String> offered = new LinkedHashSet<>(kinds);
        offered.addAll(needed);
        equipment.setItems(offered);
        equipment.setVisible(!offered.isEmpty());
        equipment.setValue(Set.copyOf(needed));
    }

    /**
     * What was entered.
     *
     * @throws FieldException where something is no number or out of its bounds
     */
    AppointmentType read(Facility.Id facility, Identity identity) {
        checkNumbers();
        Skill chosen = skill.getValue();
        return new AppointmentType(
                identity.id(),
                facility,
                identity.adopted(),
                code.getValue(),
                name.getValue(),
                description.getValue(),
                new AppointmentType.Minutes(value("leastMinutes"), value("usualMinutes"), value("mostMinutes")),
                value("bufferMinutes"),
                approved.getValue(),
                value("daysAhead"),
                value("noticeHours"),
                value("offerLeadHours"),
                amount(),
                insured.getValue(),
                colour.getValue(),
                new AppointmentType.Needs(
                        room.getValue(),
                        equipment.getValue().stream().sorted().toList(),
                        chosen == null ? null : chosen.id()),
                true,
                0,
                identity.version());
    }

    /** Refuses, all at once, what is no whole number or no price. */
    private void checkNumbers() {
        FieldChecks checks = new FieldChecks();
        numbers.forEach(
                (field, number) -> checks.check(number.getValue() != null, field, getTranslation("type.number")));
        checks.check(priceText().matches("(\\d+([.]\\d+)?)?"), "price", getTranslation("type.price.number"))
                .done();
    }

    private String priceText() {
        return price.getValue().strip().replace(',', '.');
    }

    private @Nullable BigDecimal amount() {
        return priceText().isEmpty() ? null : new BigDecimal(priceText());
    }

    private int value(String field) {
        return number(field).getValue();
    }

    private IntegerField number(String field) {
        return Objects.requireNonNull(numbers.get(field));
    }
}
