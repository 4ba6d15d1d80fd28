package com.ihosi.ui.noshow;

import com.ihosi.planner.noshow.Driver;
import com.ihosi.planner.noshow.card.RiskGiven;
import com.ihosi.ui.text.Texts;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A risk and what drives it, in words. */
public final class RiskWords {

    private final Locale language;

    /** Words of a language. */
    public RiskWords(Locale language) {
        this.language = language;
    }

    /** The risk, then what makes a no-show likelier and what less likely than that of the average visit. */
    public String say(RiskGiven given) {
        return Stream.of(
                        percent(given.risk()),
                        part("noshow.likelier", given.drivers(), driver -> driver.effect() > 0),
                        part("noshow.less-likely", given.drivers(), driver -> driver.effect() <= 0))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String part(String key, List<Driver> drivers, Predicate<Driver> wanted) {
        String reasons = drivers.stream().filter(wanted).map(this::reason).collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : text(key, reasons);
    }

    private String reason(Driver driver) {
        String key = "noshow.reason." + driver.reason();
        return switch (driver.reason()) {
            case LEAD, AGE, HOUR -> text(key, driver.amount());
            case OWN_PAST, BOOKED_TOGETHER -> text(key, driver.amount(), driver.of());
            case WEEKDAY -> text(key, DayOfWeek.of(driver.amount()).getDisplayName(TextStyle.FULL, language));
            case NO_PAST, REMINDED, NOT_REMINDED, TYPE, NEW_PATIENT, KNOWN_PATIENT -> text(key);
        };
    }

    /** A part of a whole as a percentage. */
    String percent(double part) {
        return NumberFormat.getPercentInstance(Texts.nearest(language)).format(part);
    }

    private String text(String key, Object... values) {
        return Texts.text(language, key, values);
    }
}
