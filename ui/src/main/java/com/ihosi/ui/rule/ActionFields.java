package com.ihosi.ui.rule;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.rule.RuleType;
import com.ihosi.ui.layout.FormDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of what a rule does: those of its type are seen. */
final class ActionFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, IntegerField> numbers = new LinkedHashMap<>();
    private final Select<Way> way = choice("way", Way.values());
    private final Select<Way> approval = choice("approval", Way.AT_ONCE, Way.WAIT);
    private final Select<Way> offer = choice("offer", Way.OFFER, Way.NOT_OFFER);
    private final TextField reason = new TextField(getTranslation("rules.field.reason"));
    private RuleType type = RuleType.APPOINTMENT_DURATION;

    /** What is chosen where a type can do one thing or another. */
    private enum Way {
        EXTEND,
        SHORTEN,
        SET,
        AT_ONCE,
        WAIT,
        OFFER,
        NOT_OFFER
    }

    ActionFields() {
        addClassNames("form-row", "rule-actions");
        way.setItems(Way.EXTEND, Way.SHORTEN, Way.SET);
        Stream.of("minutes", "least", "most", "before", "after").forEach(field -> number(field, "minutes"));
        number("plus", "points");
        Stream.of("perDay", "perDayOfType").forEach(field -> number(field, "a-day"));
        number("lanes", "at-once");
        number("leadHours", "hours");
        reason.setId("rule-reason");
        reason.setMaxLength(200);
        offer.addValueChangeListener(change -> show(type));
        way.addValueChangeListener(change -> show(type));
        show(type);
    }

    private Select<Way> choice(String field, Way... ways) {
        Select<Way> select = new Select<>();
        select.setLabel(getTranslation("rules.field." + field));
        select.setId("rule-" + field);
        select.setItems(ways);
        select.setValue(ways[0]);
        select.setItemLabelGenerator(each -> getTranslation("rules.way." + each));
        return select;
    }

    private void number(String field, String unit) {
        IntegerField number = new IntegerField();
        number.setLabel(getTranslation("rules.field." + field));
        number.setId("rule-" + field);
        number.setSuffixComponent(new Span(getTranslation("rules.unit." + unit)));
        numbers.put(field, number);
    }

    /** Lets the dialog show refusals at the fields. */
    void bind(FormDialog dialog) {
        numbers.forEach(dialog::field);
        Stream.of("set", "extend", "shorten").forEach(field -> dialog.field(field, get("minutes")));
        dialog.field("reason", reason);
    }

    /** Shows the fields of a type, empty or as they were. */
    void show(RuleType wanted) {
        type = wanted;
        get("minutes")
                .setLabel(getTranslation(
                        way.isEmpty() ? "rules.field.minutes" : "rules.field.minutes." + way.getValue()));
        get("perDay").setLabel(getTranslation("rules.field.perDay." + (type == RuleType.OVERBOOKING)));
        removeAll();
        add(
                switch (type) {
                    case APPOINTMENT_DURATION -> List.of(way, get("minutes"), get("least"), get("most"));
                    case BUFFER_TIME -> List.of(get("before"), get("after"));
                    case SLOT_BLOCKING -> List.of(reason);
                    case AUTO_APPROVAL -> List.of(approval);
                    case PRIORITY_SCHEDULING -> List.of(get("plus"));
                    case CAPACITY_MANAGEMENT -> List.of(get("perDay"), get("perDayOfType"));
                    case OVERBOOKING -> List.of(get("lanes"), get("perDay"));
                    case WAITLIST_FILLING ->
                        offer.getValue() == Way.OFFER ? List.<Component>of(offer, get("leadHours")) : List.of(offer);
                });
    }

    void show(Actions actions) {
        switch (actions) {
            case Actions.Duration(Integer set, Integer extend, Integer shorten, Integer least, Integer most) -> {
                way.setValue(set != null ? Way.SET : extend != null ? Way.EXTEND : Way.SHORTEN);
                put("minutes", set != null ? set : extend != null ? extend : shorten);
                put("least", least);
                put("most", most);
            }
            case Actions.Buffer(Integer before, Integer after) -> {
                put("before", before);
                put("after", after);
            }
            case Actions.Block(String why) -> reason.setValue(why);
            case Actions.Approval(boolean automatic) -> approval.setValue(automatic ? Way.AT_ONCE : Way.WAIT);
            case Actions.Priority(int plus) -> put("plus", plus);
            case Actions.Capacity(Integer perDay, Integer perDayOfType) -> {
                put("perDay", perDay);
                put("perDayOfType", perDayOfType);
            }
            case Actions.Overbooking(int lanes, int perDay) -> {
                put("lanes", lanes);
                put("perDay", perDay);
            }
            case Actions.Filling(boolean on, int leadHours) -> {
                offer.setValue(on ? Way.OFFER : Way.NOT_OFFER);
                put("leadHours", leadHours);
            }
        }
        show(actions.type());
    }

    /**
     * What was entered.
     *
     * @throws FieldException where something is missing, out of its bounds or contradicts itself
     */
    Actions read() {
        return switch (type) {
            case APPOINTMENT_DURATION -> duration();
            case BUFFER_TIME -> new Actions.Buffer(value("before"), value("after"));
            case SLOT_BLOCKING -> new Actions.Block(reason.getValue());
            case AUTO_APPROVAL -> new Actions.Approval(approval.getValue() == Way.AT_ONCE);
            case PRIORITY_SCHEDULING -> new Actions.Priority(given("plus"));
            case CAPACITY_MANAGEMENT -> new Actions.Capacity(value("perDay"), value("perDayOfType"));
            case OVERBOOKING -> new Actions.Overbooking(given("lanes"), given("perDay"));
            case WAITLIST_FILLING ->
                new Actions.Filling(
                        offer.getValue() == Way.OFFER,
                        offer.getValue() == Way.OFFER && value("leadHours") != null ? given("leadHours") : 0);
        };
    }

    private Actions duration() {
        Integer minutes = given("minutes");
        Way chosen = way.getValue();
        return new Actions.Duration(
                chosen == Way.SET ? minutes : null,
                chosen == Way.EXTEND ? minutes : null,
                chosen == Way.SHORTEN ? minutes : null,
                value("least"),
                value("most"));
    }

    private int given(String field) {
        Integer value = value(field);
        new FieldChecks()
                .check(value != null, field, getTranslation("rules.number"))
                .done();
        return Objects.requireNonNull(value);
    }

    private @Nullable Integer value(String field) {
        return get(field).getValue();
    }

    private void put(String field, @Nullable Integer value) {
        get(field).setValue(value);
    }

    private IntegerField get(String field) {
        return Objects.requireNonNull(numbers.get(field));
    }
}
