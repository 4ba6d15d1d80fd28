package com.ihosi.ui.calendar;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a calendar's address asks for.
 *
 * @param week seven days rather than one
 * @param rooms rooms rather than doctors
 * @param department the code of the only department; empty: all
 * @param only the id of the only doctor or room; empty: all
 * @param all also those who have nothing on the days
 */
record CalendarQuery(LocalDate day, boolean week, boolean rooms, String department, String only, boolean all) {

    private static final int DAYS = 7;

    static CalendarQuery of(QueryParameters asked, LocalDate today) {
        return new CalendarQuery(
                day(value(asked, "day"), today),
                value(asked, "view").equals("week"),
                value(asked, "by").equals("rooms"),
                value(asked, "department"),
                value(asked, "only"),
                value(asked, "all").equals("yes"));
    }

    private static String value(QueryParameters asked, String name) {
        return asked.getSingleParameter(name).orElse("");
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text);
            boolean far = day.isBefore(today.minusYears(100)) || day.isAfter(today.plusYears(100));
            return far ? today : day;
        } catch (DateTimeParseException unknown) {
            return today;
        }
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("day", day.toString());
        put(said, "view", week ? "week" : "");
        put(said, "by", rooms ? "rooms" : "");
        put(said, "department", department);
        put(said, "only", only);
        put(said, "all", all ? "yes" : "");
        return QueryParameters.simple(said);
    }

    private static void put(Map<String, String> said, String name, String value) {
        if (!value.isEmpty()) {
            said.put(name, value);
        }
    }

    LocalDate first() {
        return week ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }

    LocalDate last() {
        return week ? first().plusDays(DAYS - 1L) : day;
    }

    CalendarQuery on(LocalDate other) {
        return new CalendarQuery(other, week, rooms, department, only, all);
    }

    /** A day, or a week, earlier or later. */
    CalendarQuery turned(int pages) {
        return on(day.plusDays(week ? (long) DAYS * pages : pages));
    }

    CalendarQuery weekly(boolean weekly) {
        return new CalendarQuery(day, weekly, rooms, department, only, all);
    }

    CalendarQuery byRooms(boolean byRooms) {
        return new CalendarQuery(day, week, byRooms, department, "", all);
    }

    CalendarQuery in(String code) {
        return new CalendarQuery(day, week, rooms, code, "", all);
    }

    CalendarQuery only(String id) {
        return new CalendarQuery(day, week, rooms, department, id, all);
    }

    CalendarQuery withAll(boolean everybody) {
        return new CalendarQuery(day, week, rooms, department, only, everybody);
    }

    /** Whether seven days of many are shown, which have no room for single times. */
    boolean isOverview() {
        return week && only.isEmpty();
    }
}
