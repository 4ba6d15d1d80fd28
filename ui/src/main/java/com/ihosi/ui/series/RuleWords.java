package com.ihosi.ui.series;

import static com.ihosi.planner.series.Pattern.LAST;

import com.ihosi.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules of RFC 5545 in words, as far as they are of a usual kind; the rule itself otherwise. */
public record RuleWords(Locale language) {

    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST");
    private static final Pattern WEEKDAY = Pattern.compile("(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern DAY = Pattern.compile("-1|[1-9][0-9]?");

    /** How something repeats, without its end. */
    public String say(String rule) {
        Map<String, String> parts = Arrays.stream(rule.split(";"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        if (!isUsual(parts)) {
            return rule;
        }
        int every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        String frequency = text("series.say." + parts.get("FREQ"), every);
        String on = on(parts);
        return on.isEmpty() ? frequency : frequency + " " + on;
    }

    private static boolean isUsual(Map<String, String> parts) {
        String weekdays = parts.getOrDefault("BYDAY", "");
        String days = parts.getOrDefault("BYMONTHDAY", "");
        boolean both = !weekdays.isEmpty() && !days.isEmpty();
        boolean yearly = "YEARLY".equals(parts.get("FREQ")) && !(weekdays + days).isEmpty();
        return KNOWN.containsAll(parts.keySet()) && !both && !yearly && areAll(WEEKDAY, weekdays) && areAll(DAY, days);
    }

    private static boolean areAll(Pattern kind, String list) {
        return list.isEmpty() || Arrays.stream(list.split(",")).allMatch(kind.asMatchPredicate());
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
        return day == LAST ? text("series.say.last-day") : text("series.say.day", day);
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
        return text("series.say.nth." + (nth == LAST ? "last" : nth), weekday);
    }

    /** On which day of the month. */
    String monthly(String rule) {
        return say(rule).substring(text("series.say.MONTHLY", 1).length()).strip();
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
