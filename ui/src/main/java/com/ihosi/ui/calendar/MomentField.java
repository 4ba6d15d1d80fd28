package com.ihosi.ui.calendar;

import com.ihosi.planner.time.LocalTimes;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/** A day and a time on a facility's wall clock; says when a clock change leaves the time out, and asks which one where it exists twice. */
final class MomentField extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration STEP = Duration.ofMinutes(15);

    private final DatePicker day = new DatePicker();
    private final TimePicker time = new TimePicker();
    private final RadioButtonGroup<Instant> which = new RadioButtonGroup<>();
    private final ZoneId zone;
    private boolean setting;

    MomentField(ZoneId zone, String dayLabel, String timeLabel, Runnable onChange) {
        this.zone = zone;
        addClassName("moment");
        day.setLabel(getTranslation(dayLabel));
        day.setI18n(Calendars.in(getLocale()));
        day.setId("moment-day");
        time.setLabel(getTranslation(timeLabel));
        time.setStep(STEP);
        time.setLocale(Calendars.clock(getLocale()));
        time.setId("moment-time");
        time.setManualValidation(true);
        which.setLabel(getTranslation("cal.twice"));
        which.setId("moment-which");
        which.setVisible(false);
        day.addValueChangeListener(change -> changed(onChange));
        time.addValueChangeListener(change -> changed(onChange));
        which.addValueChangeListener(change -> {
            if (!setting) {
                onChange.run();
            }
        });
        add(day, time, which);
    }

    DatePicker dayField() {
        return day;
    }

    TimePicker timeField() {
        return time;
    }

    void show(LocalDate shownDay, Optional<Instant> start) {
        setting = true;
        day.setValue(shownDay);
        time.setValue(start.map(instant -> LocalTime.ofInstant(instant, zone)).orElse(null));
        describe();
        start.filter(instant -> which.isVisible()).ifPresent(which::setValue);
        setting = false;
    }

    private void changed(Runnable onChange) {
        if (setting) {
            return;
        }
        setting = true;
        describe();
        setting = false;
        onChange.run();
    }

    private void describe() {
        time.setInvalid(false);
        List<Instant> instants = instants();
        which.setVisible(instants.size() > 1);
        if (instants.size() > 1) {
            WallClock clock = new WallClock(day.getValue(), zone);
            which.setItems(instants);
            which.setItemLabelGenerator(clock::time);
            which.setValue(instants.getFirst());
        } else if (instants.isEmpty() && local().isPresent()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local().get());
            time.setErrorMessage(getTranslation(
                    "cal.left-out",
                    time.getValue().toString(),
                    gap.getDateTimeBefore().toLocalTime().toString(),
                    gap.getDateTimeAfter().toLocalTime().toString()));
            time.setInvalid(true);
        }
    }

    private Optional<LocalDateTime> local() {
        return Optional.ofNullable(day.getValue())
                .flatMap(date -> Optional.ofNullable(time.getValue()).map(date::atTime));
    }

    private List<Instant> instants() {
        return local().map(moment -> LocalTimes.instants(moment, zone)).orElse(List.of());
    }

    Optional<LocalDate> findDay() {
        return Optional.ofNullable(day.getValue());
    }

    Optional<LocalTime> findTime() {
        return Optional.ofNullable(time.getValue());
    }

    /** The instant, where day and time are there and exist. */
    Optional<Instant> findInstant() {
        List<Instant> instants = instants();
        return instants.size() > 1
                ? Optional.ofNullable(which.getValue())
                : instants.stream().findFirst();
    }
}
