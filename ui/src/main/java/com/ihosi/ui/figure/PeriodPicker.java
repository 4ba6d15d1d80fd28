package com.ihosi.ui.figure;

import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;

/** The choice of a period and of what it is compared with. */
final class PeriodPicker extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DAYS = 366;

    private final Select<Choice> choice = new Select<>();
    private final Select<Period.Against> against = new Select<>();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final LocalDate latest;

    /** What can be chosen. */
    private enum Choice {
        FOUR_WEEKS(4),
        QUARTER(13),
        YEAR(52),
        OWN(0);

        private final int weeks;

        Choice(int weeks) {
            this.weeks = weeks;
        }
    }

    /**
     * Begins with the last four weeks.
     *
     * @param latest the last day of which there is something
     * @param changed is told when another period is chosen that makes sense
     */
    PeriodPicker(LocalDate latest, Runnable changed) {
        this.latest = latest;
        choice.setLabel(getTranslation("figure.period"));
        choice.setId("figure-period");
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(each -> getTranslation("figure.period." + each));
        choice.setValue(Choice.FOUR_WEEKS);
        against.setLabel(getTranslation("figure.against"));
        against.setId("figure-against");
        against.setItems(Period.Against.values());
        against.setItemLabelGenerator(each -> getTranslation("figure.against." + each));
        against.setValue(Period.Against.BEFORE);
        Period usual = Period.weeks(Choice.FOUR_WEEKS.weeks, latest);
        own(first, "first", usual.first());
        own(last, "last", usual.last());
        choice.addValueChangeListener(change -> {
            boolean own = change.getValue() == Choice.OWN;
            first.setVisible(own);
            last.setVisible(own);
            changed.run();
        });
        against.addValueChangeListener(change -> changed.run());
        first.addValueChangeListener(change -> changed(changed));
        last.addValueChangeListener(change -> changed(changed));
        add(choice, first, last, against);
        addClassName("tools");
    }

    private void own(DatePicker picker, String name, LocalDate day) {
        picker.setLabel(getTranslation("figure.own." + name));
        picker.setId("figure-" + name);
        picker.setI18n(Calendars.in(getLocale()));
        picker.setMax(latest);
        picker.setValue(day);
        picker.setVisible(false);
    }

    private void changed(Runnable changed) {
        if (isRight()) {
            changed.run();
        }
    }

    /** Says at the field what is wrong with the own days. */
    private boolean isRight() {
        LocalDate from = first.getValue();
        LocalDate until = last.getValue();
        boolean turned = from != null && until != null && until.isBefore(from);
        boolean tooLong = from != null && until != null && until.isAfter(from.plusDays(MOST_DAYS - 1L));
        boolean late = until != null && until.isAfter(latest);
        last.setErrorMessage(
                getTranslation(turned ? "figure.own.turned" : tooLong ? "figure.own.long" : "figure.own.late"));
        last.setInvalid(turned || tooLong || late);
        return from != null && until != null && !last.isInvalid();
    }

    Period period() {
        LocalDate from = first.getValue();
        LocalDate until = last.getValue();
        return choice.getValue() == Choice.OWN && from != null && until != null && isRight()
                ? new Period(from, until)
                : Period.weeks(Math.max(Choice.FOUR_WEEKS.weeks, choice.getValue().weeks), latest);
    }

    Period earlier() {
        return period().earlier(against.getValue());
    }
}
