package com.ihosi.ui.waitlist;

import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Days that would suit best: each that is picked is added. */
final class DatesField extends Div {

    private static final long serialVersionUID = 1L;

    private final DatePicker picker = new DatePicker();
    private final Div chips = new Div();
    private final transient WaitWords words;
    private final Set<LocalDate> dates = new TreeSet<>();

    DatesField(WaitWords words, LocalDate today) {
        this.words = words;
        addClassName("several");
        picker.setLabel(words.text("wait.form.dates"));
        picker.setPlaceholder(words.text("wait.form.dates.hint"));
        picker.setI18n(Calendars.in(getLocale()));
        picker.setMin(today);
        picker.setId("wait-dates");
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                dates.add(change.getValue());
                picker.clear();
                show();
            }
        });
        chips.addClassName("chips");
        add(picker, chips);
    }

    DatePicker field() {
        return picker;
    }

    void set(Collection<LocalDate> known) {
        dates.addAll(known);
        show();
    }

    Set<LocalDate> get() {
        return Set.copyOf(dates);
    }

    private void show() {
        chips.removeAll();
        dates.forEach(date -> chips.add(new Chip(words, words.date(date), () -> {
            dates.remove(date);
            show();
            picker.focus();
        })));
    }
}
