package com.ihosi.ui.weight;

import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The head of the weights: the week whose rosters show the effect, and the way to other weeks. */
final class WeightBar extends Header {

    private static final long serialVersionUID = 1L;

    private final Span week = new Span();
    private final DatePicker picker = new DatePicker();
    private transient Optional<Week> shown = Optional.empty();
    private transient Week current = Week.of(LocalDate.EPOCH);

    WeightBar() {
        addClassName("week-bar");
        H1 title = new H1(getTranslation("weight.title"));
        Div titles = new Div(title, new Paragraph(getTranslation("weight.help")));
        titles.addClassName("titles");
        picker.setAriaLabel(getTranslation("week.pick"));
        picker.setWeekNumbersVisible(true);
        picker.setI18n(Calendars.in(getLocale()));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(Week.of(change.getValue()));
            }
        });
        week.setId("weight-week");
        Div ways = new Div(
                week,
                step(VaadinIcon.ANGLE_LEFT, "week.previous", -1),
                step(VaadinIcon.ANGLE_RIGHT, "week.next", 1),
                picker);
        ways.addClassName("ways");
        add(titles, ways);
    }

    private Button step(VaadinIcon icon, String key, int weeks) {
        Button button =
                new Button(icon.create(), click -> go(shown.orElse(current).plus(weeks)));
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private static void go(Week week) {
        UI.getCurrent().navigate(WeightView.class, QueryParameters.simple(Map.of("week", week.toString())));
    }

    /** Shows which week is looked at. */
    void show(Week looked, Week now) {
        shown = Optional.of(looked);
        current = now;
        week.setText(getTranslation("weight.week", String.valueOf(looked.number())));
        picker.setValue(looked.firstDay());
    }

    Optional<Week> findShown() {
        return shown;
    }
}
