package com.ihosi.planner.message;

import com.ihosi.planner.facility.Facility;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what is told into the words of a language, on the facility's wall clock. */
final class Wording {

    /** Languages that there are words in; the first is for everybody else. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private static final String BUNDLE = "com.ihosi.planner.message.messages";

    private final Addresses addresses;

    Wording(Addresses addresses) {
        this.addresses = addresses;
    }

    /** A mail's subject (empty for an SMS) and the text. */
    record Words(Locale language, String subject, String body) {}

    Words of(Facility facility, Reach reach, Waiting message) {
        Locale language = language(reach.language(), facility.language());
        Object[] facts = facts(facility, reach, message, language);
        String kind = message.kind().name();
        if (message.channel() == Channel.SMS) {
            return new Words(language, "", text(language, "sms." + kind, facts) + link(message, facts));
        }
        String link = message.path() == null ? "" : "\n\n" + text(language, "mail.link." + kind, facts);
        String body = text(language, "mail.hello", facts)
                + "\n\n" + text(language, "mail." + kind, facts)
                + link
                + "\n\n" + text(language, "mail.farewell", facts);
        return new Words(language, text(language, "subject." + kind, facts), body);
    }

    private static String link(Waiting message, Object[] facts) {
        return message.path() == null ? "" : " " + facts[6];
    }

    private Object[] facts(Facility facility, Reach reach, Waiting message, Locale language) {
        return new Object[] {
            reach.givenName(),
            facility.name(),
            day(message.start(), facility, language),
            time(message.start(), facility, language),
            message.doctor(),
            message.type(),
            message.path() == null ? "" : addresses.of(facility, message.path()),
            moment(message.until(), facility, language)
        };
    }

    private static String moment(@Nullable Instant until, Facility facility, Locale language) {
        return until == null ? "" : day(until, facility, language) + ", " + time(until, facility, language);
    }

    private static String day(Instant instant, Facility facility, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language)
                .format(instant.atZone(facility.zone()));
    }

    private static String time(Instant instant, Facility facility, Locale language) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language)
                .format(instant.atZone(facility.zone()))
                .replace('\u202f', ' ');
    }

    /** The patient's language where there are words in it, else the facility's, else English. */
    static Locale language(@Nullable String patient, Locale facility) {
        return Stream.of(Locale.forLanguageTag(patient == null ? "und" : patient.replace('_', '-')), facility)
                .flatMap(wanted ->
                        LANGUAGES.stream().filter(known -> known.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    private static String text(Locale language, String key, Object[] facts) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), language).format(facts);
    }
}
