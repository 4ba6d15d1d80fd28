package com.ihosi.planner.hours;

import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.FacilityHours.Open;
import com.ihosi.planner.hours.HoursPreview.Change;
import com.ihosi.planner.hours.HoursPreview.Outside;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Compares a doctor's hours as they are with what they would be with more working days over them. */
final class HoursComparison {

    private final HoursFacts before;
    private final HoursFacts after;
    private final ZoneId zone;

    private HoursComparison(HoursFacts before, HoursFacts after) {
        this.before = before;
        this.after = after;
        this.zone = before.facility().zone();
    }

    /** An appointment that keeps its time. */
    record Booked(
            UUID id,
            Doctor.Id doctor,
            AppointmentType.Id type,
            String typeName,
            Span during,
            AppointmentStatus status) {}

    /** What changes while the added days are effective, and which of the appointments no longer fit. */
    static HoursPreview of(
            Doctor doctor, HoursFacts facts, List<StoredDay> added, DateRange days, List<Booked> booked) {
        HoursFacts after = new HoursFacts(
                facts.facility(),
                facts.employed(),
                facts.leaves(),
                Stream.concat(facts.workingDays().stream(), added.stream()).toList(),
                facts.rostered());
        HoursComparison comparison = new HoursComparison(facts, after);
        return new HoursPreview(
                doctor,
                comparison.changes(days),
                booked.stream()
                        .filter(comparison::fallsOutside)
                        .map(each -> new Outside(each.id(), each.during(), each.typeName(), each.status()))
                        .toList());
    }

    private record Kind(DayOfWeek weekday, List<Open> before, List<Open> after) {}

    private List<Change> changes(DateRange days) {
        Map<Kind, List<LocalDate>> kinds = new LinkedHashMap<>();
        List<BookableDay> now = BookableHours.of(before, days.first(), lastLookedAt(days));
        List<BookableDay> then = BookableHours.of(after, days.first(), lastLookedAt(days));
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).open().equals(then.get(i).open())) {
                LocalDate day = now.get(i).day();
                kinds.computeIfAbsent(
                                new Kind(day.getDayOfWeek(), clock(now.get(i)), clock(then.get(i))),
                                any -> new ArrayList<>())
                        .add(day);
            }
        }
        return kinds.entrySet().stream()
                .map(entry -> new Change(
                        entry.getKey().weekday(),
                        entry.getKey().before(),
                        entry.getKey().after(),
                        entry.getValue().size(),
                        entry.getValue().getFirst()))
                .toList();
    }

    /** The last day whose changes are told. */
    static LocalDate lastLookedAt(DateRange days) {
        LocalDate latest = days.first().plusWeeks(HoursPreview.WEEKS).minusDays(1);
        return days.last() == null || days.last().isAfter(latest) ? latest : days.last();
    }

    private List<Open> clock(BookableDay day) {
        return day.open().stream()
                .map(span -> new Open(
                        LocalDateTime.ofInstant(span.start(), zone).toLocalTime(),
                        LocalDateTime.ofInstant(span.end(), zone).toLocalTime()))
                .toList();
    }

    private boolean fallsOutside(Booked booked) {
        return isWithin(before, booked) && !isWithin(after, booked);
    }

    /** A duty of the evening before may reach into the day. */
    private boolean isWithin(HoursFacts facts, Booked booked) {
        LocalDate day = LocalDate.ofInstant(booked.during().start(), zone);
        List<Span> open = BookableHours.of(facts, day.minusDays(1), day).stream()
                .flatMap(each -> each.open(booked.type()).stream())
                .toList();
        return Spans.of(open).contains(booked.during());
    }
}
