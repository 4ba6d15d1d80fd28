package com.ihosi.ui.registry;

import com.ihosi.planner.registry.Licence;
import com.ihosi.planner.registry.Tier;
import com.ihosi.ui.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Days, moments, amounts and tiers in words of a language; moments by the clock of Greenwich, as facilities lie in many zones. */
final class RegistryWords {

    private final Locale locale;

    RegistryWords(Locale locale) {
        this.locale = locale;
    }

    String text(String key, Object... parameters) {
        return Texts.text(locale, key, parameters);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    String money(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        return format.format(amount);
    }

    String tier(Tier tier) {
        return text("registry.tier." + tier.name().toLowerCase(Locale.ROOT));
    }

    String number(int number) {
        return String.format(locale, "%,d", number);
    }

    /** From when to when a licence holds. */
    String days(Licence licence) {
        LocalDate last = licence.last();
        return last == null
                ? text("licence.from", day(licence.first()))
                : text("licence.from-to", day(licence.first()), day(last));
    }
}
