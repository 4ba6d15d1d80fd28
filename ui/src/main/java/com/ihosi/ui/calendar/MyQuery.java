package com.ihosi.ui.calendar;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the address of a doctor's calendar asks for.
 *
 * @param days which days
 * @param at the slug of the only facility; empty: all
 * @param each times as each facility's clock shows them, rather than the doctor's own
 */
record MyQuery(CalendarQuery days, String at, boolean each) {

    static MyQuery of(QueryParameters asked, LocalDate today) {
        CalendarQuery days = CalendarQuery.of(asked, today);
        boolean week = !asked.getSingleParameter("view").orElse("week").equals("day");
        return new MyQuery(
                days.weekly(week),
                asked.getSingleParameter("at").orElse(""),
                asked.getSingleParameter("times").orElse("").equals("each"));
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("day", days.day().toString());
        said.put("view", days.week() ? "week" : "day");
        if (!at.isEmpty()) {
            said.put("at", at);
        }
        if (each) {
            said.put("times", "each");
        }
        return QueryParameters.simple(said);
    }

    MyQuery with(CalendarQuery other) {
        return new MyQuery(other, at, each);
    }

    MyQuery at(String slug) {
        return new MyQuery(days, slug, each);
    }

    MyQuery withEach(boolean facilities) {
        return new MyQuery(days, at, facilities);
    }
}
