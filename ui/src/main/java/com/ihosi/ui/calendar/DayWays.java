package com.ihosi.ui.calendar;

import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** The ways to other days, and whether one or seven are shown. */
final class DayWays extends Div {

    private static final long serialVersionUID = 1L;

    private final DatePicker picker = new DatePicker();
    private final Choice span;
    private transient CalendarQuery shown;

    DayWays(CalendarQuery first, LocalDate today, Consumer<CalendarQuery> go) {
        shown = first;
        addClassName("ways");
        picker.setAriaLabel(getTranslation("cal.pick"));
        picker.setI18n(Calendars.in(getLocale()));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(shown.on(change.getValue()));
            }
        });
        span = new Choice("cal.span", name -> go.accept(shown.weekly(name.equals("week"))), "day", "week");
        Button now = new Button(getTranslation("roster.today"), click -> go.accept(shown.on(today)));
        add(
                turn(VaadinIcon.ANGLE_LEFT, "cal.previous", () -> go.accept(shown.turned(-1))),
                now,
                turn(VaadinIcon.ANGLE_RIGHT, "cal.next", () -> go.accept(shown.turned(1))),
                picker,
                span);
    }

    private Button turn(VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    void show(CalendarQuery query) {
        shown = query;
        picker.setValue(query.day());
        span.choose(query.week() ? "week" : "day");
    }

    /** What the shown days are called. */
    String title() {
        if (shown.week()) {
            return getTranslation(
                    "week.span", format("format.date", shown.first()), format("format.date", shown.last()));
        }
        String day = format("format.long-day", shown.day());
        // Days of the week begin small in Spanish, titles don't.
        return day.substring(0, 1).toUpperCase(getLocale()) + day.substring(1);
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(getTranslation(key), getLocale()).format(day);
    }
}
