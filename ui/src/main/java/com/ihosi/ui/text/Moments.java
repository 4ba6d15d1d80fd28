package com.ihosi.ui.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when something is, on a facility's wall clock. */
public final class Moments {

    private final ZoneId zone;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    /** For a reader of the language. */
    public Moments(ZoneId zone, Locale language) {
        this.zone = zone;
        this.day = DateTimeFormatter.ofPattern(Texts.text(language, "format.weekday"), language);
        this.time = DateTimeFormatter.ofPattern("HH:mm", language);
    }

    /** The day and the time. */
    public String when(Instant instant) {
        return when(LocalDateTime.ofInstant(instant, zone));
    }

    /** The day and the time. */
    public String when(LocalDateTime local) {
        return day(local.toLocalDate()) + ", " + time.format(local);
    }

    /** The time alone. */
    public String time(Instant instant) {
        return time.format(LocalDateTime.ofInstant(instant, zone));
    }

    /** The day with its weekday. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** Which day it is there. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
