package com.ihosi.ui.roster;

import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** The head of the view: which week, the way to others, and what can be done with it. */
final class WeekBar extends Header {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final DatePicker picker = new DatePicker();
    private final Anchor print = new Anchor();
    private final Button replan = new Button(VaadinIcon.AMBULANCE.create());
    private final Button solve = new Button(VaadinIcon.MAGIC.create());
    private String span = "";
    private transient Week shown = Week.of(LocalDate.EPOCH);

    WeekBar(Week current, Consumer<Week> go, Runnable onReplan, Runnable onSolve) {
        addClassName("week-bar");
        title.setId("week-title");
        Div titles = new Div(title, subtitle);
        titles.addClassName("titles");
        Div ways = new Div(
                icon(VaadinIcon.ANGLE_LEFT, "week.previous", () -> go.accept(shown.plus(-1))),
                word("week.current", () -> go.accept(current)),
                icon(VaadinIcon.ANGLE_RIGHT, "week.next", () -> go.accept(shown.plus(1))),
                picker);
        ways.addClassName("ways");
        picker.setAriaLabel(getTranslation("week.pick"));
        picker.setWeekNumbersVisible(true);
        picker.setI18n(Calendars.in(getLocale()));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(Week.of(change.getValue()));
            }
        });
        print.setText(getTranslation("out.print"));
        print.addClassName("way");
        print.setId("print-week");
        replan.setText(getTranslation("replan.open"));
        replan.setId("replan");
        replan.addClickListener(click -> onReplan.run());
        solve.setText(getTranslation("solve.open"));
        solve.addThemeVariants(ButtonVariant.PRIMARY);
        solve.setId("solve");
        solve.addClickListener(click -> onSolve.run());
        Div actions = new Div(print, replan, solve);
        actions.addClassName("actions");
        add(titles, ways, actions);
    }

    /** Shows a week; solving is offered where it can be planned, and planning anew where it was published. */
    void show(Week week, boolean plannable, boolean published) {
        shown = week;
        title.setText(getTranslation("week.title", String.valueOf(week.number()), String.valueOf(week.year())));
        span = span(week, getLocale());
        subtitle.setText(span);
        picker.setValue(week.firstDay());
        replan.setVisible(plannable && published);
        solve.setVisible(plannable);
    }

    /** Leads to the paper form of the roster with a key. */
    void offerPrint(String roster) {
        print.setHref("print?week=" + shown + "&roster=" + roster);
    }

    /** Says below the title which of the week's rosters is shown. */
    void describe(String standing) {
        subtitle.setText(span + " · " + standing);
    }

    private String span(Week week, Locale language) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(getTranslation("format.date"), language);
        return getTranslation("week.span", day.format(week.firstDay()), day.format(week.lastDay()));
    }

    private Button icon(VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private Button word(String key, Runnable action) {
        return new Button(getTranslation(key), click -> action.run());
    }
}
