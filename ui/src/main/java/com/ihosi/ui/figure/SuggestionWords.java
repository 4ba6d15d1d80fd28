package com.ihosi.ui.figure;

import com.ihosi.planner.figure.Figure.Unit;
import com.ihosi.planner.figure.Suggestion;
import com.ihosi.ui.text.Calendars;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;

/** Suggestions in words: what to do, why, what it would bring, and where it is done. */
final class SuggestionWords {

    private static final int HOURS_OF_A_DAY = 24;
    private static final double MINUTES_OF_AN_HOUR = 60;

    private final FigureWords words;

    SuggestionWords(FigureWords words) {
        this.words = words;
    }

    Div item(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.OpenSession open ->
                item(
                        "open",
                        "hours",
                        say("what", "open", day(open.day()), span(open.hour(), open.hours()), open.doctors()),
                        say("why", "open", share(open.utilisation())),
                        say(
                                "effect",
                                "open",
                                number(open.visits()),
                                share(open.after()),
                                words.value(Unit.MONEY, open.revenue())));
            case Suggestion.CloseSession close ->
                item(
                        "close",
                        "hours",
                        say("what", "close", day(close.day()), span(close.hour(), close.hours()), close.doctors()),
                        say("why", "close", share(close.utilisation())),
                        say("effect", "close", hours(close.minutes()), share(close.after())));
            case Suggestion.ChangeDuration change ->
                item(
                        "duration",
                        "types",
                        say("what", "duration", change.name(), change.proposed()),
                        say("why", "duration", change.planned(), change.actual(), change.visits()),
                        say(
                                "effect",
                                change.minutes() >= 0 ? "duration" : "duration-longer",
                                hours(Math.abs(change.minutes()))));
            case Suggestion.SmoothDays smooth ->
                item(
                        "smooth",
                        "calendar",
                        say("what", "smooth", day(smooth.crowded()), day(smooth.quiet())),
                        say(
                                "why",
                                "smooth",
                                day(smooth.crowded()),
                                share(smooth.crowdedUtilisation()),
                                day(smooth.quiet()),
                                share(smooth.quietUtilisation())),
                        say("effect", "smooth", number(smooth.visits()), share(smooth.after())));
            case Suggestion.LostRevenue lost ->
                item(
                        "lost",
                        "no-show",
                        say("what", "lost"),
                        say(
                                "why",
                                "lost",
                                number(lost.noShows()),
                                number(lost.unfilled()),
                                words.value(Unit.MONEY, lost.lost()),
                                share(lost.share())),
                        say("effect", "lost", words.value(Unit.MONEY, lost.regained()), share(lost.assumed())));
        };
    }

    private Div item(String kind, String href, String what, String why, String effect) {
        Paragraph title = new Paragraph(what);
        title.addClassName("what");
        Anchor way = new Anchor(href, words.text("suggestion.way." + kind));
        Div item = new Div(title, new Paragraph(why), new Paragraph(effect), way);
        item.addClassName("suggestion");
        return item;
    }

    private String say(String part, String kind, Object... values) {
        return words.text("suggestion." + part + "." + kind, values);
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, words.language());
    }

    private String span(int hour, int hours) {
        return time(hour) + "–" + time((hour + hours) % HOURS_OF_A_DAY);
    }

    private String time(int hour) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Calendars.clock(words.language()))
                .format(LocalTime.of(hour, 0));
    }

    private String share(double share) {
        return words.value(Unit.SHARE, share);
    }

    private String number(double number) {
        return words.value(Unit.NUMBER, number);
    }

    private String hours(double minutes) {
        return words.value(Unit.HOURS, minutes / MINUTES_OF_AN_HOUR);
    }
}
