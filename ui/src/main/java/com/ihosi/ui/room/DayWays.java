package com.ihosi.ui.room;

import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The day that is looked at, and the ways to others. */
final class DayWays extends Div {

    private static final long serialVersionUID = 1L;

    private final Div name = new Div();
    private final DatePicker picker = new DatePicker();
    private transient LocalDate day;

    DayWays(LocalDate today) {
        day = today;
        addClassName("ways");
        name.setId("room-day");
        picker.setAriaLabel(getTranslation("room.day"));
        picker.setI18n(Calendars.in(getLocale()));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(change.getValue());
            }
        });
        Button now = new Button(getTranslation("room.today"), click -> go(today));
        add(
                name,
                step(VaadinIcon.ANGLE_LEFT, "room.previous", -1),
                now,
                step(VaadinIcon.ANGLE_RIGHT, "room.next", 1),
                picker);
    }

    private Button step(VaadinIcon icon, String key, int days) {
        Button button = new Button(icon.create(), click -> go(day.plusDays(days)));
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private static void go(LocalDate day) {
        UI.getCurrent().navigate(RoomView.class, QueryParameters.simple(Map.of("day", day.toString())));
    }

    void show(LocalDate looked) {
        day = looked;
        picker.setValue(looked);
        name.setText(DateTimeFormatter.ofPattern(getTranslation("format.weekday"), getLocale())
                .format(looked));
    }
}
