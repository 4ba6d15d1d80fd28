package com.ihosi.ui.series;

import com.ihosi.planner.series.Series;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.text.Moments;
import com.ihosi.ui.text.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Says in words when a series is, and what became of its appointments. */
final class SeriesWords {

    private final Locale language;
    private final Moments moments;
    private final Map<Doctor.Id, String> names;
    private final int year;

    SeriesWords(ZoneId zone, Locale language, Map<Doctor.Id, String> names, int year) {
        this.year = year;
        this.language = language;
        this.moments = new Moments(zone, language);
        this.names = Map.copyOf(names);
    }

    Moments moments() {
        return moments;
    }

    String who(Doctor.Id doctor) {
        return names.getOrDefault(doctor, "");
    }

    String why(Obstacle obstacle) {
        return text("series.obstacle." + obstacle);
    }

    /** The day and the time, with the year where it is not this one's. */
    String when(LocalDateTime at) {
        return day(at.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", language).format(at);
    }

    /** The day, with the year where it is not this one's. */
    String day(LocalDate day) {
        return day.getYear() == year
                ? moments.day(day)
                : DateTimeFormatter.ofPattern(text("format.weekday-year"), language)
                        .format(day);
    }

    /** When a time is, with whom if it is another doctor. */
    String instead(RankedSlot slot, Doctor.Id usual) {
        String when = moments.when(slot.slot().during().start());
        return slot.slot().doctor().equals(usual)
                ? when
                : when + " · " + who(slot.slot().doctor());
    }

    String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }

    /** How a series repeats. */
    String rule(Series series) {
        return new RuleWords(language).say(series.rule());
    }
}
