package com.ihosi.ui.figure;

import com.ihosi.planner.figure.Figure;
import com.ihosi.planner.figure.Sums;
import com.ihosi.ui.text.Texts;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Figures in words and numbers of a language.
 *
 * @param currency none where facilities of several currencies stand side by side
 */
record FigureWords(Locale language, Optional<Currency> currency) {

    /** Stands where there is nothing that a figure could be of. */
    static final String NOTHING = "–";

    /** Shares closer than this are alike. */
    private static final double LEAST_SHARE = 0.0005;

    private static final double HUNDRED = 100;

    /** Whether a figure can be said: money of several currencies cannot be added. */
    boolean says(Figure figure) {
        return figure.unit() != Figure.Unit.MONEY || currency.isPresent();
    }

    String name(Figure figure) {
        return text("figure.name." + figure);
    }

    /** What it is, in a sentence. */
    String explain(Figure figure) {
        return text("figure.explain." + figure);
    }

    String value(Figure figure, Sums sums) {
        OptionalDouble value = figure.isKnown(sums) ? figure.of(sums) : OptionalDouble.empty();
        return value.isPresent() ? value(figure.unit(), value.getAsDouble()) : NOTHING;
    }

    /** A number of a unit. */
    String value(Figure.Unit unit, double value) {
        return switch (unit) {
            case NUMBER -> number(0).format(value);
            case SHARE -> percent(value);
            case MINUTES -> text("figure.minutes", number(1).format(value));
            case HOURS -> text("figure.hours", number(value < 10 ? 1 : 0).format(value));
            case DAYS -> text("figure.days", number(1).format(value));
            case MONEY -> money(value);
        };
    }

    private String percent(double value) {
        NumberFormat percent = NumberFormat.getPercentInstance(Texts.nearest(language));
        percent.setMaximumFractionDigits(1);
        return percent.format(value);
    }

    private String money(double value) {
        NumberFormat money = NumberFormat.getCurrencyInstance(Texts.nearest(language));
        money.setCurrency(currency.orElseThrow());
        money.setMaximumFractionDigits(0);
        return money.format(value);
    }

    private NumberFormat number(int digits) {
        NumberFormat number = NumberFormat.getNumberInstance(Texts.nearest(language));
        number.setMaximumFractionDigits(digits);
        return number;
    }

    /** By how much a figure changed, and which way one would see that. */
    record Change(String text, boolean better, boolean worse) {}

    /** What became of a figure since earlier days; none where one of both says nothing. */
    Optional<Change> change(Figure figure, Sums now, Sums before) {
        if (!figure.isKnown(now) || !figure.isKnown(before)) {
            return Optional.empty();
        }
        double value = figure.of(now).orElse(0);
        double earlier = figure.of(before).orElse(0);
        return earlier == 0 && figure.unit() != Figure.Unit.SHARE
                ? Optional.empty()
                : Optional.of(change(figure, value, earlier));
    }

    private Change change(Figure figure, double value, double earlier) {
        boolean share = figure.unit() == Figure.Unit.SHARE;
        double by = share ? value - earlier : value / earlier - 1;
        boolean alike = Math.abs(by) < LEAST_SHARE;
        boolean more = by > 0;
        NumberFormat signed = number(1);
        String amount = (more ? "+" : "−") + signed.format(Math.abs(by) * HUNDRED);
        String said = alike ? text("figure.alike") : text(share ? "figure.points" : "figure.percent", amount);
        boolean good =
                switch (figure.good()) {
                    case MORE -> more;
                    case LESS -> !more;
                    case NEITHER -> false;
                };
        boolean judged = !alike && figure.good() != Figure.Good.NEITHER;
        return new Change(said, judged && good, judged && !good);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("format.date"), language).format(day);
    }

    String period(Period period) {
        return period.days() == 1
                ? date(period.first())
                : text("figure.period.days", date(period.first()), date(period.last()));
    }

    String text(String key, Object... values) {
        return Texts.text(language, key, values);
    }
}
