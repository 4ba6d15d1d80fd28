package com.ihosi.ui.waitlist;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.waitlist.DayTime;
import com.ihosi.ui.layout.FormDialog;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Times of the week that would suit best. */
final class TimesField extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int ANY = 0;
    private static final int SUNDAY = 7;

    private final Select<Integer> day = new Select<>();
    private final TimePicker from = new TimePicker();
    private final TimePicker until = new TimePicker();
    private final Div chips = new Div();
    private final transient WaitWords words;
    private final transient List<DayTime> times = new ArrayList<>();

    TimesField(WaitWords words) {
        this.words = words;
        addClassName("several");
        day.setLabel(words.text("wait.form.times"));
        day.setId("wait-times-day");
        day.setItems(IntStream.rangeClosed(ANY, SUNDAY).boxed().toList());
        day.setItemLabelGenerator(each -> each == null || each == ANY
                ? words.text("wait.time.any")
                : DayOfWeek.of(each).getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        day.setValue(ANY);
        clock(from, "from");
        clock(until, "until");
        chips.addClassName("chips");
    }

    private void clock(TimePicker field, String name) {
        field.setLabel(words.text("wait.form.times." + name));
        field.setId("wait-times-" + name);
        field.setStep(STEP);
        field.setLocale(Calendars.clock(getLocale()));
    }

    /** Says at its own fields what is refused. */
    void bind(FormDialog dialog) {
        Button more = new Button(words.text("wait.form.times.add"), click -> dialog.attempt(this::take));
        more.setId("wait-times-add");
        Div fields = new Div(day, from, until, more);
        fields.addClassNames("form-row", "times-row");
        add(fields, chips);
        dialog.field("times.from", from).field("times", until);
    }

    void set(Collection<DayTime> known) {
        times.addAll(known);
        show();
    }

    /** All that were added, and the one that still stands in the fields. */
    List<DayTime> get() {
        if (!from.isEmpty() || !until.isEmpty()) {
            take();
        }
        return List.copyOf(times);
    }

    private void take() {
        LocalTime first = from.getValue();
        LocalTime last = until.getValue();
        if (first == null) {
            throw new FieldException("times.from", words.text("wait.form.times.choose"));
        }
        if (last == null) {
            throw new FieldException("times", words.text("wait.form.times.choose"));
        }
        DayTime made = new DayTime(day.getValue() == ANY ? null : DayOfWeek.of(day.getValue()), first, last);
        if (!times.contains(made)) {
            times.add(made);
        }
        from.clear();
        until.clear();
        show();
        day.focus();
    }

    private static int number(DayTime time) {
        DayOfWeek day = time.day();
        return day == null ? ANY : day.getValue();
    }

    private void show() {
        times.sort(Comparator.comparingInt(TimesField::number).thenComparing(DayTime::from));
        chips.removeAll();
        times.forEach(time -> chips.add(new Chip(words, words.time(time), () -> {
            times.remove(time);
            show();
            day.focus();
        })));
    }
}
