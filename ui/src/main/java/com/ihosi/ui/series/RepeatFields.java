package com.ihosi.ui.series;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.series.Pattern;
import com.ihosi.planner.series.Pattern.End;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How something repeats and until when. What a month offers follows from the first day. */
final class RepeatFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;
    private static final int USUAL_COUNT = 10;
    private static final int LAST_DAYS = 28;

    private final Select<Kind> kind = new Select<>();
    private final IntegerField every = new IntegerField();
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>();
    private final Select<Pattern> monthly = new Select<>();
    private final TextField rule = new TextField();
    private final Select<Until> ending = new Select<>();
    private final IntegerField count = new IntegerField();
    private final DatePicker until = new DatePicker();
    private transient Optional<FormDialog> dialog = Optional.empty();
    private boolean setting;

    private enum Kind {
        DAILY,
        WEEKLY,
        MONTHLY,
        RULE
    }

    private enum Until {
        AFTER,
        ON,
        NEVER
    }

    RepeatFields(LocalDate first) {
        addClassName("repeat");
        kind.setLabel(getTranslation("series.repeats"));
        kind.setId("series-kind");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> each == null ? "" : getTranslation("series.repeats." + each));
        kind.setValue(Kind.WEEKLY);
        every.setLabel(getTranslation("series.every"));
        every.setId("series-every");
        every.setValue(1);
        every.setStepButtonsVisible(true);
        every.setMin(1);
        weekdays.setLabel(getTranslation("series.weekdays"));
        weekdays.setId("series-weekdays");
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
        monthly.setLabel(getTranslation("series.monthly"));
        monthly.setId("series-monthly");
        monthly.setItemLabelGenerator(each -> each == null ? "" : new RuleWords(getLocale()).monthly(each.rule()));
        rule.setLabel(getTranslation("series.rule"));
        rule.setId("series-rule");
        rule.setHelperText(getTranslation("series.rule.help"));
        buildEnd();
        Div how = new Div(kind, every);
        how.addClassNames("form-row", "two");
        Div end = new Div(ending, count, until);
        end.addClassNames("form-row", "two");
        add(how, weekdays, monthly, rule, end);
        begin(first);
        show();
    }

    private void buildEnd() {
        ending.setLabel(getTranslation("series.end"));
        ending.setId("series-end");
        ending.setItems(Until.values());
        ending.setItemLabelGenerator(each -> each == null ? "" : getTranslation("series.end." + each));
        ending.setValue(Until.AFTER);
        count.setLabel(getTranslation("series.count"));
        count.setId("series-count");
        count.setValue(USUAL_COUNT);
        count.setStepButtonsVisible(true);
        count.setMin(1);
        until.setLabel(getTranslation("series.until"));
        until.setId("series-until");
        until.setI18n(Calendars.in(getLocale()));
    }

    private void listen(Runnable onChange) {
        Runnable changed = () -> {
            if (!setting) {
                show();
                onChange.run();
            }
        };
        kind.addValueChangeListener(change -> changed.run());
        every.addValueChangeListener(change -> changed.run());
        weekdays.addValueChangeListener(change -> changed.run());
        monthly.addValueChangeListener(change -> changed.run());
        rule.addValueChangeListener(change -> changed.run());
        ending.addValueChangeListener(change -> changed.run());
        count.addValueChangeListener(change -> changed.run());
        until.addValueChangeListener(change -> changed.run());
    }

    private void show() {
        Kind chosen = kind.getValue();
        boolean typed = chosen != Kind.RULE;
        every.setVisible(typed);
        every.setLabel(getTranslation("series.every." + chosen));
        weekdays.setVisible(chosen == Kind.WEEKLY);
        monthly.setVisible(chosen == Kind.MONTHLY);
        rule.setVisible(!typed);
        ending.setVisible(typed);
        count.setVisible(typed && ending.getValue() == Until.AFTER);
        until.setVisible(typed && ending.getValue() == Until.ON);
        dialog.ifPresent(this::say);
    }

    /** What repeats begins on another day. */
    void begin(LocalDate first) {
        setting = true;
        weekdays.setValue(Set.of(first.getDayOfWeek()));
        List<Pattern> offered = offered(first);
        monthly.setItems(offered);
        monthly.setValue(offered.getFirst());
        until.setMin(first);
        if (until.isEmpty() || until.getValue().isBefore(first)) {
            until.setValue(first.plusMonths(3));
        }
        setting = false;
    }

    private static List<Pattern> offered(LocalDate first) {
        int day = first.getDayOfMonth();
        int nth = (day - 1) / WEEK + 1;
        List<Pattern> offered = new ArrayList<>();
        offered.add(new Pattern.MonthlyOnDay(1, day));
        if (day >= LAST_DAYS) {
            offered.add(new Pattern.MonthlyOnDay(1, Pattern.LAST));
        }
        offered.add(new Pattern.MonthlyOnWeekday(1, nth, first.getDayOfWeek()));
        if (day + WEEK > first.lengthOfMonth()) {
            offered.add(new Pattern.MonthlyOnWeekday(1, Pattern.LAST, first.getDayOfWeek()));
        }
        return offered;
    }

    /** What is refused is shown at its field, and tells of changes after the field has forgotten what was refused before. */
    void bind(FormDialog asked, Runnable onChange) {
        dialog = Optional.of(asked);
        asked.field("every", every)
                .field("weekdays", weekdays)
                .field("count", count)
                .field("until", until)
                .field("ending", ending)
                .field("typed", rule);
        say(asked);
        listen(onChange);
    }

    /** What is wrong with a rule that was put together here is said where it ends. */
    private void say(FormDialog asked) {
        if (kind.getValue() == Kind.RULE) {
            asked.field("rule", rule);
            return;
        }
        switch (ending.getValue()) {
            case AFTER -> asked.field("rule", count);
            case ON -> asked.field("rule", until);
            case NEVER -> asked.field("rule", ending);
        }
    }

    /** The rule as RFC 5545 writes it. */
    String rule() {
        return kind.getValue() == Kind.RULE ? rule.getValue() : pattern().rule(end());
    }

    private Pattern pattern() {
        Integer distance = every.getValue();
        new FieldChecks()
                .check(distance != null, "every", getTranslation("series.every.choose"))
                .done();
        int apart = Objects.requireNonNull(distance);
        return switch (kind.getValue()) {
            case DAILY, RULE -> new Pattern.Daily(apart);
            case WEEKLY -> new Pattern.Weekly(apart, weekdays.getValue());
            case MONTHLY ->
                switch (monthly.getValue()) {
                    case Pattern.MonthlyOnDay on -> new Pattern.MonthlyOnDay(apart, on.day());
                    case Pattern.MonthlyOnWeekday on -> new Pattern.MonthlyOnWeekday(apart, on.nth(), on.weekday());
                    case Pattern.Daily other -> other;
                    case Pattern.Weekly other -> other;
                };
        };
    }

    private End end() {
        return switch (ending.getValue()) {
            case NEVER -> new End.Never();
            case AFTER -> {
                Integer number = count.getValue();
                new FieldChecks()
                        .check(number != null, "count", getTranslation("series.count.choose"))
                        .done();
                yield new End.After(Objects.requireNonNull(number));
            }
            case ON -> {
                LocalDate last = until.getValue();
                new FieldChecks()
                        .check(last != null, "until", getTranslation("series.until.choose"))
                        .done();
                yield new End.On(Objects.requireNonNull(last));
            }
        };
    }
}
