package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Unit;
import com.ihosi.planner.roster.Violation;
import com.ihosi.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Says a violation in words. */
public final class FindingWords {

    private static final int HOUR = 60;

    private final WeekNames names;
    private final Locale language;

    /** Speaks of a week's doctors and shifts in a language. */
    public FindingWords(WeekNames names, Locale language) {
        this.names = names;
        this.language = language;
    }

    /** The name of the rule that is broken. */
    public String rule(Violation violation) {
        return text(violation.rule().key());
    }

    /** The whole sentence. */
    public String sentence(Violation violation) {
        return text(
                key(violation),
                violation.doctor() == null ? "" : names.doctor(violation.doctor()),
                day(violation.first()),
                violation.shift() == null ? "" : names.shift(Objects.requireNonNull(violation.shift())),
                amount(violation.unit(), Math.abs(violation.amount())),
                amount(violation.unit(), violation.bound()),
                violation.bound());
    }

    private static String key(Violation violation) {
        return violation.rule().key().replace("rule.", "finding.")
                + switch (violation.rule()) {
                    // work elsewhere may stand on the same day, else rest lacks between two
                    case MINIMUM_REST -> violation.days() == 1 ? ".day" : "";
                    case FAIR_NIGHTS, FAIR_WEEKENDS, FAIR_HOURS, FAIR_ON_CALLS -> violation.amount() < 0 ? ".less" : "";
                    default -> "";
                };
    }

    private String amount(Unit unit, int value) {
        if (unit != Unit.MINUTES) {
            return text("unit." + unit, value);
        }
        if (value < HOUR) {
            return text("unit.MINUTES", value);
        }
        return value % HOUR == 0
                ? text("unit.HOURS", value / HOUR)
                : text("unit.HOURS_MINUTES", value / HOUR, value % HOUR);
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("format.weekday"), language).format(date);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
