package com.ihosi.ui.roster;

import com.ihosi.ui.layout.Markup;
import com.ihosi.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rows of the timeline as markup, in one language. Whatever colour says stands there as text or sign as well. */
final class RowMarkup {

    private static final int MINUTES = 60;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Board board;
    private final Locale language;

    RowMarkup(Board board, Locale language) {
        this.board = board;
        this.language = language;
    }

    /** What a screen reader says of the table as a whole. */
    String caption() {
        return text(
                "roster.caption",
                longDate(board.monday()),
                longDate(board.monday().plusDays(6)),
                board.doctors());
    }

    /** The head: a corner and the seven days. */
    String days() {
        Markup markup = new Markup().leaf("th", text("roster.doctor"), "scope", "col", "class", "corner");
        for (int day = 0; day < 7; day++) {
            LocalDate date = board.monday().plusDays(day);
            markup.open("th", "scope", "col", "class", "day" + dayStyle(day))
                    .leaf("span", date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language), "class", "weekday");
            if (date.equals(board.today())) {
                markup.leaf("span", text("roster.today"), "class", "today-label");
            }
            markup.leaf("span", shortDate(date), "class", "date");
            markup.close("th");
        }
        return markup.toString();
    }

    /** The demand of one shift: how many of how many doctors, each day. */
    String demand(Board.DemandLine line) {
        Markup markup = new Markup().open("th", "scope", "row");
        shift(markup, line.shift());
        markup.leaf("span", line.shift().span(), "class", "span").close("th");
        for (int day = 0; day < line.fills().size(); day++) {
            fill(markup, line.place(day), line.fills().get(day), day);
        }
        return markup.toString();
    }

    private void fill(Markup markup, String id, Board.Fill fill, int day) {
        String state = fill.isShort() ? " short" : fill.isNothing() ? " none" : "";
        markup.open("td", "id", id, "tabindex", "-1", "class", "fill" + state + dayStyle(day));
        if (state.equals(" none")) {
            markup.spoken(text("demand.none"));
        } else {
            markup.leaf("span", fill.assigned() + "/" + fill.wanted(), "class", "ratio");
            if (fill.isShort()) {
                markup.leaf("span", text("demand.short", fill.wanted() - fill.assigned()), "class", "state");
            } else if (fill.isOver()) {
                markup.leaf("span", text("demand.over", fill.assigned() - fill.wanted()), "class", "state over");
            } else {
                markup.sign("✓").spoken(text("demand.met"));
            }
        }
        markup.close("td");
    }

    /** A department's heading above its doctors. */
    String group(Board.Group group, long shown) {
        return new Markup()
                .open("th", "scope", "rowgroup", "colspan", "8")
                .open("span", "class", "group-name")
                .text(group.name())
                .leaf("span", text("roster.doctors", shown), "class", "count")
                .close("span")
                .close("th")
                .toString();
    }

    /** A doctor and the seven days. */
    String doctor(Board.Row row) {
        Markup markup = new Markup()
                .open("th", "scope", "row", "id", row.place(), "tabindex", "-1")
                .leaf("span", row.name(), "class", "name");
        hours(markup, row.hours());
        markup.close("th");
        for (int day = 0; day < row.cells().size(); day++) {
            cell(markup, row.place(day), row.cells().get(day), day);
        }
        return markup.toString();
    }

    private void hours(Markup markup, Board.Hours hours) {
        markup.open("span", "class", "hours");
        if (hours.percent() == 0) {
            markup.text(text("doctor.no-contract", hours(hours.planned()))).close("span");
            return;
        }
        markup.text(text("doctor.percent", hours.percent()) + " · ")
                .text(text("doctor.hours", hours(hours.planned()), hours(hours.least()), hours(hours.most())));
        if (board.planned() && (hours.isOver() || hours.isUnder())) {
            markup.text(" ").leaf("span", text(hours.isOver() ? "doctor.over" : "doctor.under"), "class", "state");
        }
        markup.close("span");
    }

    private void cell(Markup markup, String id, Board.Cell cell, int day) {
        String style = "duties" + (cell.open() ? " open" : "") + dayStyle(day) + (cell.broken() ? " broken" : "");
        markup.open("td", "id", id, "tabindex", "-1", "class", style);
        if (cell.broken()) {
            markup.open("span", "class", "alert")
                    .sign("!")
                    .spoken(text("roster.broken"))
                    .close("span");
        }
        cell.away().ifPresent(away -> markup.leaf("span", away, "class", "away"));
        cell.chips().forEach(chip -> chip(markup, chip, cell.open()));
        cell.elsewhere().forEach(span -> elsewhere(markup, span));
        cell.wishes().forEach(wish -> wish(markup, wish));
        markup.close("td");
    }

    private void elsewhere(Markup markup, String span) {
        markup.open("span", "class", "elsewhere")
                .leaf("span", text("roster.elsewhere"), "class", "what")
                .leaf("span", span, "class", "span")
                .close("span");
    }

    private void chip(Markup markup, Board.Chip chip, boolean open) {
        String style = "chip " + chip.shift().part().style() + changeStyle(chip.change());
        String tint = COLOUR.matcher(chip.shift().colour()).matches()
                ? "--tint:" + chip.shift().colour()
                : "";
        boolean movable = open && !chip.pinned() && chip.change() != Board.Change.REMOVED;
        String drag = String.valueOf(movable);
        markup.open("span", "class", style, "style", tint, "draggable", drag, "data-shift", String.valueOf(chip.id()));
        if (chip.pinned()) {
            markup.open("span", "class", "pin").spoken(text("chip.pinned")).close("span");
        }
        if (chip.change() != Board.Change.NONE) {
            markup.leaf("span", text("change." + chip.change()), "class", "change");
        }
        shift(markup, chip.shift());
        markup.leaf("span", chip.shift().span(), "class", "span").close("span");
    }

    private static String changeStyle(Board.Change change) {
        return change == Board.Change.NONE ? "" : " " + change.name().toLowerCase(Locale.ROOT);
    }

    private void shift(Markup markup, Board.ShiftLabel shift) {
        markup.open("span", "class", "what").text(shift.name());
        if (!shift.part().sign().isEmpty()) {
            markup.sign(shift.part().sign()).spoken(text("part." + shift.part()));
        }
        markup.close("span");
    }

    private void wish(Markup markup, Board.Wanted wish) {
        if (!board.planned()) {
            markup.open("span", "class", "wish").sign("♡").text(wish.what()).close("span");
            return;
        }
        markup.open("span", "class", "wish" + (wish.granted() ? " granted" : " refused"))
                .sign(wish.granted() ? "✓" : "✗")
                .text(wish.what())
                .spoken(text(wish.granted() ? "wish.granted" : "wish.refused"))
                .close("span");
    }

    private String dayStyle(int day) {
        LocalDate date = board.monday().plusDays(day);
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return (weekend ? " weekend" : "") + (date.equals(board.today()) ? " today" : "");
    }

    private static String hours(long minutes) {
        return minutes % MINUTES == 0
                ? String.valueOf(minutes / MINUTES)
                : "%d:%02d".formatted(minutes / MINUTES, minutes % MINUTES);
    }

    private String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("format.day"), language).format(date);
    }

    private String longDate(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("format.date"), language).format(date);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
