package com.ihosi.planner.figure;

import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which hours count as offered: a doctor's own working hours always, duties and the facility's hours on days on which somebody was booked
 * with her. Whoever is on the ward could be booked too, but nobody meant to.
 *
 * @param days by doctor and day, also those on which nothing was offered and somebody was seen
 * @param byHour minutes by the hour of the wall clock in which they lie
 */
record OfferedTime(List<HoursDay> days, Map<Hour, Long> byHour) {

    /** An hour of a day; over a clock change it may be two, or none. */
    record Hour(LocalDate day, int hour) implements Comparable<Hour> {

        @Override
        public int compareTo(Hour other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : Integer.compare(hour, other.hour);
        }
    }

    private record Key(Doctor.Id doctor, LocalDate day) {}

    /** Decides it from the hours of all doctors and from what became of their days. */
    static OfferedTime of(Map<Doctor.Id, List<BookableDay>> hours, List<SeenDay> seen, ZoneId zone) {
        Map<Key, SeenDay> known = seen.stream()
                .collect(Collectors.toMap(
                        each -> new Key(each.doctor(), each.day()), each -> each, (one, _) -> one, HashMap::new));
        List<HoursDay> days = new ArrayList<>();
        Map<Hour, Long> byHour = new TreeMap<>();
        hours.forEach((doctor, bookable) -> bookable.forEach(day -> {
            SeenDay became =
                    known.getOrDefault(new Key(doctor, day.day()), new SeenDay(doctor, day.day(), 0, 0, null, false));
            if (!day.open().isEmpty() && (day.source() == BookableDay.Source.WORKING_DAYS || became.booked() > 0)) {
                long minutes = day.open().stream().mapToLong(Span::minutes).sum();
                days.add(HoursDay.of(became, minutes, day.open().getLast().end()));
                day.open().forEach(span -> split(day.day(), span, zone)
                        .forEach(part -> byHour.merge(part.hour(), part.minutes(), Long::sum)));
            }
        }));
        return new OfferedTime(days, byHour);
    }

    private record Part(Hour hour, long minutes) {}

    /** A span by the hours of the wall clock. */
    private static Stream<Part> split(LocalDate day, Span span, ZoneId zone) {
        List<Part> parts = new ArrayList<>();
        Instant at = span.start();
        while (at.isBefore(span.end())) {
            ZonedDateTime local = at.atZone(zone);
            Instant next = at.truncatedTo(ChronoUnit.MINUTES).plus(60L - local.getMinute(), ChronoUnit.MINUTES);
            Instant end = next.isBefore(span.end()) ? next : span.end();
            parts.add(new Part(new Hour(day, local.getHour()), new Span(at, end).minutes()));
            at = end;
        }
        return parts.stream();
    }
}
