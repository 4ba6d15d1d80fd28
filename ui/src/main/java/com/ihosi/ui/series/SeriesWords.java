package com.ihosi.ui.series;

import com.ihosi.planner.series.Pattern;
import com.ihosi.planner.series.Series;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.text.Moments;
import com.ihosi.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words when a series is, and what became of its appointments. */
final class SeriesWords {

    private final Locale language;
    private final Moments moments;
    private final Map<Doctor.Id, String> names;

    SeriesWords(ZoneId zone, Locale language, Map<Doctor.Id, String> names) {
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
        return new Rules(language).say(series.rule());
    }

    /** Rules of RFC 5545 in words, as far as they are of a usual kind; the rule itself otherwise. */
    record Rules(Locale language) {

        private static final List<String> KNOWN =
                List.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST");

        String say(String rule) {
            Map<String, String> parts = Arrays.stream(rule.split(";"))
                    .map(part -> part.split("=", 2))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1]));
            if (!KNOWN.containsAll(parts.keySet())) {
                return rule;
            }
            int every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
            String frequency = text("series.say." + parts.get("FREQ"), every);
            String on = on(parts);
            return on.isEmpty() ? frequency : frequency + " " + on;
        }

        private String on(Map<String, String> parts) {
            if (parts.containsKey("BYMONTHDAY")) {
                return Arrays.stream(parts.get("BYMONTHDAY").split(","))
                        .map(day -> day(Integer.parseInt(day)))
                        .collect(Collectors.joining(", "));
            }
            return parts.containsKey("BYDAY")
                    ? text(
                            "series.say.on",
                            Arrays.stream(parts.get("BYDAY").split(","))
                                    .map(this::weekday)
                                    .collect(Collectors.joining(", ")))
                    : "";
        }

        private String day(int day) {
            return day == Pattern.LAST ? text("series.say.last-day") : text("series.say.day", day);
        }

        private String weekday(String code) {
            String name = code.substring(code.length() - 2);
            String number = code.substring(0, code.length() - 2);
            DayOfWeek weekday = Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            String called = weekday.getDisplayName(TextStyle.FULL_STANDALONE, language);
            return number.isEmpty() ? called : nth(Integer.parseInt(number), called);
        }

        private String nth(int nth, String weekday) {
            return text("series.say.nth." + (nth == Pattern.LAST ? "last" : nth), weekday);
        }

        /** On which day of the month. */
        String monthly(Pattern pattern) {
            return say(pattern.rule())
                    .substring(text("series.say.MONTHLY", 1).length())
                    .strip();
        }

        private String text(String key, Object... parameters) {
            return Texts.text(language, key, parameters);
        }
    }
}
