package com.ihosi.ui.overbooking;

import com.ihosi.planner.time.Span;
import com.ihosi.ui.text.Moments;
import com.ihosi.ui.text.Texts;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Says times, risks and minutes in the language of the reader. */
final class SessionWords {

    private static final double NEARLY = 0.05;

    private final Locale language;
    private final Moments moments;
    private final NumberFormat percent;
    private final NumberFormat minutes;
    private final NumberFormat cost;

    SessionWords(Locale language, ZoneId zone) {
        this.language = language;
        this.moments = new Moments(zone, language);
        this.percent = NumberFormat.getPercentInstance(language);
        this.minutes = fraction(1);
        this.cost = fraction(2);
    }

    private NumberFormat fraction(int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }

    String time(Instant instant) {
        return moments.time(instant);
    }

    String span(Span span) {
        return time(span.start()) + "–" + time(span.end());
    }

    String when(Instant instant) {
        return moments.when(instant);
    }

    String percent(double part) {
        return percent.format(part);
    }

    String minutes(double value) {
        return minutes.format(Math.abs(value) < NEARLY ? 0 : value);
    }

    String cost(double value) {
        return cost.format(value);
    }

    /** A difference with its sign. */
    String change(double value) {
        if (Math.abs(value) < NEARLY) {
            return "±0";
        }
        return (value > 0 ? "+" : "−") + minutes.format(Math.abs(value));
    }
}
