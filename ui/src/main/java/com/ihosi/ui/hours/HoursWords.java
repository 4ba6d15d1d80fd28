package com.ihosi.ui.hours;

import com.ihosi.planner.hours.DayHours;
import com.ihosi.planner.hours.FacilityHours.Open;
import com.ihosi.planner.hours.Recurrence;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hours, days and recurrences in words. */
final class HoursWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale language;

    HoursWords(Locale language) {
        this.language = language;
    }

    String text(String key, Object... values) {
        return Texts.text(language, key, values);
    }

    String weekday(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL_STANDALONE, language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("format.date"), language).format(day);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("format.weekday"), language).format(day);
    }

    String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    String span(LocalTime from, LocalTime until) {
        return clock(from) + "–" + clock(until);
    }

    /** A span on a wall clock, with its end's day where that is another one. */
    String span(Span span, ZoneId zone) {
        return CLOCK.format(span.start().atZone(zone)) + "–"
                + CLOCK.format(span.end().atZone(zone));
    }

    String hours(List<Open> open) {
        return open.isEmpty()
                ? text("hours.closed")
                : open.stream().map(each -> span(each.from(), each.until())).collect(Collectors.joining(", "));
    }

    /** Hours less their breaks: 08:00–12:00, 13:00–17:00. */
    String hours(Optional<DayHours> hours) {
        return hours.map(this::sessions).orElseGet(() -> text("hours.free"));
    }

    private String sessions(DayHours hours) {
        StringBuilder text = new StringBuilder();
        LocalTime from = hours.from();
        for (DayHours.Break each : hours.breaks()) {
            if (from.isBefore(each.from())) {
                text.append(text.isEmpty() ? "" : ", ").append(span(from, each.from()));
            }
            from = each.until();
        }
        if (from.isBefore(hours.until())) {
            text.append(text.isEmpty() ? "" : ", ").append(span(from, hours.until()));
        }
        return text.toString();
    }

    /** In which weeks; nothing where it is every week. */
    Optional<String> recurrence(Recurrence recurrence) {
        return switch (recurrence) {
            case Weekly() -> Optional.empty();
            case AlternateWeeks(LocalDate anchor) ->
                Optional.of(text("hours.weeks.alternate", date(anchor.with(DayOfWeek.MONDAY))));
            case NthWeekday(int nth) -> Optional.of(text("hours.weeks.nth." + (nth < 0 ? "last" : nth)));
        };
    }

    /** What is said of a weekday, without its name. */
    String line(WorkingDay day) {
        return hours(day.hours())
                + recurrence(day.recurrence()).map(when -> " · " + when).orElse("");
    }

    /** From a day until another one, or open. */
    String range(DateRange days) {
        LocalDate last = days.last();
        return range(days.first(), last);
    }

    private String range(LocalDate first, @Nullable LocalDate last) {
        return last == null ? text("hours.from", date(first)) : text("week.span", date(first), date(last));
    }
}
