package com.ihosi.ui.hours;

import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** The head of the page: whose hours, and which week of them is drawn. */
final class HoursBar extends Header {

    private static final long serialVersionUID = 1L;

    private final ComboBox<EmployedDoctor> doctor = new ComboBox<>();
    private final Paragraph subtitle = new Paragraph();
    private final DatePicker picker = new DatePicker();
    private final transient BiConsumer<Doctor, Week> go;
    private transient Week shown = Week.of(LocalDate.EPOCH);

    HoursBar(List<EmployedDoctor> doctors, Week current, BiConsumer<Doctor, Week> go) {
        this.go = go;
        addClassName("week-bar");
        H1 title = new H1(getTranslation("hours.title"));
        title.setId("hours-title");
        Div titles = new Div(title, subtitle);
        titles.addClassName("titles");
        doctor.setItems(doctors);
        doctor.setItemLabelGenerator(each -> each.doctor().sortName());
        doctor.setId("hours-doctor");
        doctor.setAriaLabel(getTranslation("hours.doctor"));
        doctor.setVisible(doctors.size() > 1);
        doctor.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(shown);
            }
        });
        picker.setAriaLabel(getTranslation("week.pick"));
        picker.setWeekNumbersVisible(true);
        picker.setI18n(Calendars.in(getLocale()));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(Week.of(change.getValue()));
            }
        });
        Div ways = new Div(
                doctor,
                icon(VaadinIcon.ANGLE_LEFT, "week.previous", () -> go(shown.plus(-1))),
                new Button(getTranslation("week.current"), click -> go(current)),
                icon(VaadinIcon.ANGLE_RIGHT, "week.next", () -> go(shown.plus(1))),
                picker);
        ways.addClassName("ways");
        add(titles, ways);
    }

    private void go(Week week) {
        EmployedDoctor chosen = doctor.getValue();
        if (chosen != null) {
            go.accept(chosen.doctor(), week);
        }
    }

    private Button icon(VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    void show(EmployedDoctor whose, Week week) {
        shown = week;
        doctor.setValue(whose);
        picker.setValue(week.firstDay());
        HoursWords words = new HoursWords(getLocale());
        subtitle.setText(getTranslation(
                "hours.subtitle",
                whose.doctor().name(),
                String.valueOf(week.number()),
                words.date(week.firstDay()),
                words.date(week.lastDay())));
    }
}
