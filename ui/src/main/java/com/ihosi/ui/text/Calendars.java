package com.ihosi.ui.text;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** The words of a date picker in one of the console's languages; its weeks begin on Monday, as rosters do. */
public final class Calendars {

    private Calendars() {}

    /** What a date picker needs to speak the language. */
    public static DatePickerI18n in(Locale language) {
        DatePickerI18n words = new DatePickerI18n();
        words.setMonthNames(
                names(Month.values(), language, (month, in) -> month.getDisplayName(TextStyle.FULL_STANDALONE, in)));
        words.setWeekdays(sundayFirst(TextStyle.FULL_STANDALONE, language));
        words.setWeekdaysShort(sundayFirst(TextStyle.SHORT_STANDALONE, language));
        words.setFirstDayOfWeek(1);
        words.setToday(Texts.text(language, "roster.today"));
        words.setCancel(Texts.text(language, "action.cancel"));
        words.setDateFormat(Texts.text(language, "format.picker"));
        return words;
    }

    /** The language in a country where hours are counted to 24, as they are everywhere in the console. */
    public static Locale clock(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : language;
    }

    private static List<String> sundayFirst(TextStyle style, Locale language) {
        DayOfWeek[] days = new DayOfWeek[7];
        for (int i = 0; i < days.length; i++) {
            days[i] = DayOfWeek.SUNDAY.plus(i);
        }
        return names(days, language, (day, in) -> day.getDisplayName(style, in));
    }

    private static <T> List<String> names(T[] values, Locale language, BiFunction<T, Locale, String> name) {
        return Arrays.stream(values).map(value -> name.apply(value, language)).toList();
    }
}
