package com.ihosi.planner.roster.plan;

import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When doctors are taken at facilities outside a plan, without saying where.
 *
 * @param wayMinutes the longest way from there that a doctor can have
 */
record TimeElsewhere(Map<Doctor.Id, List<Span>> spans, Map<Doctor.Id, Integer> wayMinutes) {

    static final TimeElsewhere NONE = new TimeElsewhere(Map.of(), Map.of());

    private static final Duration DAY = Duration.ofDays(1);

    List<Span> of(Doctor.Id doctor) {
        return spans.getOrDefault(doctor, List.of());
    }

    /** The spans that begin on a date; what lasts longer than a day is cut at midnight. */
    List<Span> of(Doctor.Id doctor, LocalDate day, ZoneId zone) {
        return of(doctor).stream()
                .flatMap(span -> cut(span, zone).stream())
                .filter(span -> LocalDate.ofInstant(span.start(), zone).equals(day))
                .toList();
    }

    private static List<Span> cut(Span span, ZoneId zone) {
        List<Span> parts = new ArrayList<>();
        Span rest = span;
        while (Duration.between(rest.start(), rest.end()).compareTo(DAY) > 0) {
            Instant midnight = LocalDate.ofInstant(rest.start(), zone)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
            parts.add(new Span(rest.start(), midnight));
            rest = new Span(midnight, rest.end());
        }
        parts.add(rest);
        return parts;
    }

    boolean overlaps(Doctor.Id doctor, Span work) {
        return of(doctor).stream().anyMatch(work::overlaps);
    }

    /** Whether there is no time for the way between the work and something elsewhere. */
    boolean overlapsWithWay(Doctor.Id doctor, Span work) {
        Duration way = Duration.ofMinutes(wayMinutes.getOrDefault(doctor, 0));
        return overlaps(doctor, new Span(work.start().minus(way), work.end().plus(way)));
    }

    /** This and more spans of some doctors; what overlaps or touches runs together, as it does where the database tells it. */
    TimeElsewhere and(Map<Doctor.Id, List<Span>> more) {
        Map<Doctor.Id, List<Span>> all = new HashMap<>(spans);
        more.forEach((doctor, added) ->
                all.put(doctor, Spans.of(of(doctor)).union(Spans.of(added)).list()));
        return new TimeElsewhere(all, wayMinutes);
    }
}
