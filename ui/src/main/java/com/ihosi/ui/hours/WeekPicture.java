package com.ihosi.ui.hours;

import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.hours.FacilityHours;
import com.ihosi.planner.hours.HoursFacts;
import com.ihosi.planner.hours.HoursWeek;
import com.ihosi.planner.hours.WorkingWeeks;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import com.ihosi.ui.layout.Markup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A doctor's week as bars by weekday: when she can be booked, what is blocked, and when she is elsewhere. */
final class WeekPicture {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int MOST_LABELS = 14;

    private final HoursWeek week;
    private final List<HoursWeek> named;
    private final List<WorkingWeeks.Layer> layers;
    private final HoursWords words;
    private final ZoneId zone;
    private final Spans open;
    private int from = 7 * HOUR;
    private int until = 18 * HOUR;

    /** Draws a week, with the names of what templates lay over it, and beside it the same week at facilities that may be named. */
    WeekPicture(HoursWeek week, List<WorkingWeeks.Layer> layers, List<HoursWeek> named, HoursWords words) {
        this.week = week;
        this.layers = layers;
        this.named = named;
        this.words = words;
        this.zone = week.facility().zone();
        this.open = all(week);
        week.days().forEach(day -> widen(day.day()));
    }

    private static Spans all(HoursWeek week) {
        return Spans.of(week.days().stream().flatMap(day -> day.open().stream()).toList());
    }

    private void widen(LocalDate day) {
        List<Span> shown = new ArrayList<>(on(day, open));
        week.blocks().forEach(block -> shown.addAll(on(day, Spans.of(block.during()))));
        shown.addAll(on(day, Spans.of(week.elsewhere())));
        named.forEach(other -> shown.addAll(on(day, all(other))));
        for (Span span : shown) {
            from = Math.min(from, minute(day, span.start()) / HOUR * HOUR);
            until = Math.max(until, (minute(day, span.end()) + HOUR - 1) / HOUR * HOUR);
        }
    }

    /** What of the spans lies on a day. */
    private List<Span> on(LocalDate day, Spans spans) {
        return LocalTimes.day(day, zone)
                .map(whole -> spans.intersect(Spans.of(whole)).list())
                .orElse(List.of());
    }

    /** Minutes on the wall clock since midnight. */
    private int minute(LocalDate day, Instant at) {
        var local = at.atZone(zone);
        return local.toLocalDate().isAfter(day) ? DAY : local.toLocalTime().toSecondOfDay() / 60;
    }

    String draw() {
        Markup html = new Markup();
        html.open("table", "class", "hours-week");
        html.leaf("caption", words.text("hours.picture", week.facility().name()), "class", "spoken");
        head(html);
        html.open("tbody");
        week.days().forEach(day -> row(html, day));
        html.close("tbody").close("table");
        return html.toString();
    }

    private void head(Markup html) {
        html.open("thead").open("tr");
        html.leaf("th", words.text("hours.day"), "scope", "col");
        html.open("th", "scope", "col", "class", "axis");
        html.spoken(words.text("hours.time"));
        int step = (until - from) / HOUR > MOST_LABELS ? 2 * HOUR : HOUR;
        for (int at = from; at < until; at += step) {
            html.leaf(
                    "span",
                    String.valueOf(at / HOUR),
                    "class",
                    "hour",
                    "aria-hidden",
                    "true",
                    "style",
                    "inset-inline-start:" + percent(at - from));
        }
        html.close("th").leaf("th", words.text("hours.what"), "scope", "col");
        html.close("tr").close("thead");
    }

    private void row(Markup html, BookableDay day) {
        LocalDate date = day.day();
        html.open("tr").leaf("th", words.day(date), "scope", "row");
        html.open("td", "class", "track", "style", "--hour:" + percent(HOUR))
                .open("div", "class", "bars", "aria-hidden", "true");
        on(date, open).forEach(span -> bar(html, date, span, "open " + day.source()));
        named.forEach(other -> on(date, all(other)).forEach(span -> bar(html, date, span, "named")));
        if (named.isEmpty()) {
            on(date, Spans.of(week.elsewhere())).forEach(span -> bar(html, date, span, "away"));
        }
        week.blocks()
                .forEach(block -> on(date, Spans.of(block.during())).forEach(span -> bar(html, date, span, "block")));
        html.close("div").close("td").open("td", "class", "said");
        said(html, day);
        html.close("td").close("tr");
    }

    private void bar(Markup html, LocalDate day, Span span, String style) {
        int start = minute(day, span.start());
        int end = minute(day, span.end());
        html.leaf(
                "span",
                "",
                "class",
                "bar " + style,
                "style",
                "inset-inline-start:%s;width:%s".formatted(percent(start - from), percent(end - start)));
    }

    private String percent(int minutes) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * minutes / (until - from));
    }

    private void said(Markup html, BookableDay day) {
        html.open("span", "class", "when");
        day.open().forEach(span -> html.leaf("span", words.span(span, zone), "class", "time"));
        html.text(day.open().isEmpty() ? words.text("hours.closed") : "").close("span");
        source(day).ifPresent(source -> html.leaf("span", source, "class", "source"));
        LocalDate date = day.day();
        week.blocks().stream()
                .filter(block -> !on(date, Spans.of(block.during())).isEmpty())
                .forEach(block -> html.leaf(
                        "span",
                        words.text("hours.blocked", block.note(), words.span(block.during(), zone)),
                        "class",
                        "also"));
        for (HoursWeek other : named) {
            String there = text(date, all(other));
            if (!there.isEmpty()) {
                html.leaf("span", words.text("hours.at", other.facility().name(), there), "class", "also");
            }
        }
        String away = named.isEmpty() ? text(date, Spans.of(week.elsewhere())) : "";
        if (!away.isEmpty()) {
            html.leaf("span", words.text("hours.elsewhere", away), "class", "also");
        }
    }

    private String text(LocalDate day, Spans spans) {
        return on(day, spans).stream().map(span -> words.span(span, zone)).collect(Collectors.joining(", "));
    }

    /** Where the hours come from, or why there are none if it is not that she does not work. */
    private Optional<String> source(BookableDay day) {
        HoursFacts facts = week.facts();
        FacilityHours.Holiday holiday = facts.facility().holidays().get(day.day());
        if (!facts.isEmployed(day.day())) {
            return Optional.of(words.text("hours.source.unemployed"));
        }
        if (facts.isAway(day.day())) {
            return Optional.of(words.text("hours.source.away"));
        }
        if (holiday != null) {
            return Optional.of(words.text("hours.source.holiday", holiday.name()));
        }
        return switch (day.source()) {
            case CLOSED -> template(day.day());
            case WORKING_DAYS -> template(day.day()).or(() -> Optional.of(words.text("hours.source.WORKING_DAYS")));
            case ROSTER, FACILITY -> Optional.of(words.text("hours.source." + day.source()));
        };
    }

    /** The topmost template that says something of the day. */
    private Optional<String> template(LocalDate day) {
        return layers.stream()
                .filter(layer -> layer.week().effective().contains(day))
                .filter(layer -> layer.week().days().stream().anyMatch(each -> each.holdsOn(day)))
                .findFirst()
                .map(layer -> words.text("hours.source.template", layer.template()));
    }
}
