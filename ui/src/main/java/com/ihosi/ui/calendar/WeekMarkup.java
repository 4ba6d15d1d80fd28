package com.ihosi.ui.calendar;

import com.ihosi.ui.calendar.Sheet.Lane;
import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Weeks as markup, in one language: each day as a bar and in words. */
final class WeekMarkup {

    private static final int HOUR = 60;

    private final Sheet frame;
    private final LocalDate today;
    private final Locale language;
    private final Function<Lane, String> counts;

    /**
     * Draws bars from the first to the last minute of a sheet.
     *
     * @param counts says how much is booked on a day, or why nothing can be
     */
    WeekMarkup(Sheet frame, LocalDate today, Locale language, Function<Lane, String> counts) {
        this.frame = frame;
        this.today = today;
        this.language = language;
        this.counts = counts;
    }

    static String place(WeekBoard.Row row) {
        return "r-" + row.id();
    }

    static String place(Lane lane) {
        return "w-" + lane.id();
    }

    String head(List<LocalDate> days) {
        Markup markup = new Markup().open("td").close("td");
        DateTimeFormatter format = DateTimeFormatter.ofPattern(text("format.weekday"), language);
        days.forEach(day ->
                markup.leaf("th", format.format(day), "scope", "col", "class", day.equals(today) ? "today" : "day"));
        return markup.toString();
    }

    String row(WeekBoard.Row row) {
        Markup markup = new Markup()
                .open(
                        "th",
                        "scope",
                        "row",
                        "id",
                        place(row),
                        "class",
                        "stop who",
                        "tabindex",
                        "-1",
                        "data-from",
                        "0",
                        "title",
                        text("cal.week.of", row.name()))
                .leaf("span", row.name(), "class", "lane-title")
                .leaf("span", row.under(), "class", "lane-under")
                .close("th");
        for (int day = 0; day < row.days().size(); day++) {
            cell(markup, row.days().get(day), day + 1);
        }
        return markup.toString();
    }

    private void cell(Markup markup, Lane lane, int day) {
        String style =
                "stop cell" + (lane.today() ? " today" : "") + (lane.open().isEmpty() ? " closed" : "");
        markup.open("td", "id", place(lane), "class", style, "tabindex", "-1", "data-from", String.valueOf(day));
        boolean something = !lane.open().isEmpty() || lane.visits().findAny().isPresent();
        if (something) {
            bar(markup, lane);
        }
        markup.leaf("span", counts.apply(lane), "class", something ? "count" : "count quiet");
        long clashes =
                lane.visits().filter(visit -> visit.appointment().conflict()).count();
        if (clashes > 0) {
            markup.open("span", "class", "clash")
                    .sign("⚠ ")
                    .text(text("cal.week.conflicts", clashes))
                    .close("span");
        }
        if (lane.free() > 0) {
            markup.leaf("span", text("cal.week.free", hours(lane.free())), "class", "rest");
        }
        markup.close("td");
    }

    private void bar(Markup markup, Lane lane) {
        markup.open("span", "class", "bar", "aria-hidden", "true");
        lane.open().forEach(open -> markup.leaf("i", "", "class", "open", "style", place(open)));
        for (Sheet.Stop stop : lane.stops()) {
            switch (stop.what()) {
                case Sheet.Booked booked ->
                    markup.leaf(
                            "i",
                            "",
                            "class",
                            "booked "
                                    + VisitState.of(booked.visit().appointment())
                                            .style(),
                            "style",
                            place(stop.stretch()) + LaneMarkup.tint(booked.visit()));
                case Sheet.Taken taken ->
                    markup.leaf(
                            "i",
                            "",
                            "class",
                            taken.kind().name().toLowerCase(Locale.ROOT),
                            "style",
                            place(stop.stretch()));
                case Sheet.Free free -> {}
            }
        }
        markup.close("span");
    }

    /** Where something stands in a bar, in percent. */
    private String place(Sheet.Stretch stretch) {
        double whole = frame.until() - frame.from();
        double from = Math.max(0, stretch.from() - frame.from()) / whole;
        double until = Math.min(whole, stretch.until() - frame.from()) / whole;
        return String.format(Locale.ROOT, "left:%.2f%%;width:%.2f%%", 100 * from, 100 * Math.max(0, until - from));
    }

    private static String hours(int minutes) {
        return minutes % HOUR == 0
                ? String.valueOf(minutes / HOUR)
                : "%d:%02d".formatted(minutes / HOUR, minutes % HOUR);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
