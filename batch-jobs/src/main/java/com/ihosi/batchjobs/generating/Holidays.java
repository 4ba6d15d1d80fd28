package com.ihosi.batchjobs.generating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holidays on which the made-up facilities see nobody by appointment. */
final class Holidays {

    private Holidays() {}

    static Map<String, LocalDate> of(int year) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        days.put("New Year's Day", LocalDate.of(year, Month.JANUARY, 1));
        days.put(
                "Memorial Day", LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.put("Independence Day", LocalDate.of(year, Month.JULY, 4));
        days.put(
                "Labor Day",
                LocalDate.of(year, Month.SEPTEMBER, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.put(
                "Thanksgiving Day",
                LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
        days.put("Christmas Day", LocalDate.of(year, Month.DECEMBER, 25));
        return days;
    }

    static boolean on(LocalDate day) {
        return of(day.getYear()).containsValue(day);
    }
}
