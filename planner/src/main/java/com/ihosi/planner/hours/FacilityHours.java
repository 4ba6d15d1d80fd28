package com.ihosi.planner.hours;

import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** When a facility is open, by its wall clock, and its holidays by day. */
public record FacilityHours(ZoneId zone, LocalTime opensAt, LocalTime closesAt, Map<LocalDate, Holiday> holidays) {

    public FacilityHours {
        holidays = Map.copyOf(holidays);
    }

    /**
     * A day on which the facility is closed, or open at other hours than usual.
     *
     * @param open its hours; none: closed
     */
    public record Holiday(LocalDate day, String name, Optional<Open> open) {}

    /** From when until when the facility is open. */
    public record Open(LocalTime from, LocalTime until) {}

    /** When it is open on a day; none where it is closed. */
    Optional<Span> openOn(LocalDate day) {
        Holiday holiday = holidays.get(day);
        return holiday == null
                ? LocalTimes.span(day, opensAt, closesAt, zone)
                : holiday.open().flatMap(open -> LocalTimes.span(day, open.from(), open.until(), zone));
    }

    /** The time of a day in which anybody can be booked: a holiday's hours, else all of it. */
    public Optional<Span> bookableOn(LocalDate day) {
        return holidays.containsKey(day) ? openOn(day) : LocalTimes.day(day, zone);
    }
}
