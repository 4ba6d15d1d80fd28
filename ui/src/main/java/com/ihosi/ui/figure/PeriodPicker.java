package com.ihosi.ui.figure;

import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;

/** The choice of a period and of what it is compared with, and the way to its file. */
final class PeriodPicker extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DAYS = 366;

    private final Select<Choice> choice = new Select<>();
    private final Select<Period.Against> against = new Select<>();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final Anchor file = new Anchor();
    private final LocalDate latest;
    private final String path;
    private final transient Chosen chosen;

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

    /** Shows what was chosen. */
    @FunctionalInterface
    interface Chosen {

        /** A period, and what it is compared with. */
        void show(Period period, Period earlier);
    }

    /**
     * Begins with the last four weeks, which it shows at once.
     *
     * @param latest the last day of which there is something
     * @param path where a period's file is
     * @param chosen is told of each period that makes sense
     */
    PeriodPicker(LocalDate latest, String path, Chosen chosen) {
        this.latest = latest;
        this.path = path;
        this.chosen = chosen;
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
            show();
        });
        against.addValueChangeListener(change -> show());
        first.addValueChangeListener(change -> showIfRight());
        last.addValueChangeListener(change -> showIfRight());
        file.setText(getTranslation("figure.file"));
        file.setRouterIgnore(true);
        file.addClassName("way");
        file.setId("figure-file");
        file.getElement().setAttribute("download", true);
        add(choice, first, last, against, file);
        addClassName("tools");
        show();
    }

    private void own(DatePicker picker, String name, LocalDate day) {
        picker.setLabel(getTranslation("figure.own." + name));
        picker.setId("figure-" + name);
        picker.setI18n(Calendars.in(getLocale()));
        picker.setMax(latest);
        picker.setValue(day);
        picker.setVisible(false);
    }

    /** For whoever may not take figures away. */
    PeriodPicker withoutFile() {
        file.setVisible(false);
        return this;
    }

    private void showIfRight() {
        if (isRight()) {
            show();
        }
    }

    private void show() {
        Period period = period();
        file.setHref("%s?first=%s&last=%s".formatted(path, period.first(), period.last()));
        chosen.show(period, period.earlier(against.getValue()));
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

    private Period period() {
        LocalDate from = first.getValue();
        LocalDate until = last.getValue();
        return choice.getValue() == Choice.OWN && from != null && until != null && isRight()
                ? new Period(from, until)
                : Period.weeks(Math.max(Choice.FOUR_WEEKS.weeks, choice.getValue().weeks), latest);
    }
}
