package com.ihosi.planner.calendar;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Some days of a doctor at a facility.
 *
 * @param days one for each day
 * @param leaves approved leave, from whatever facility
 * @param visits by their start, without those that were cancelled
 * @param kept what else takes her time there
 * @param away when she is at other facilities or on the way, without where and why
 */
public record DoctorDays(
        Facility facility,
        Doctor doctor,
        Optional<Department.Id> department,
        List<BookableDay> days,
        List<DateRange> leaves,
        List<Visit> visits,
        List<Kept> kept,
        List<Span> away) {

    public DoctorDays {
        days = List.copyOf(days);
        leaves = List.copyOf(leaves);
        visits = List.copyOf(visits);
        kept = List.copyOf(kept);
        away = List.copyOf(away);
    }

    /** Her hours of a day, whatever is taken of them. */
    public List<Span> open(LocalDate day) {
        return days.stream()
                .filter(each -> each.day().equals(day))
                .flatMap(each -> each.open().stream())
                .toList();
    }

    /** What is free of her hours of a day. */
    public List<Span> free(LocalDate day) {
        return Spans.of(open(day)).minus(Spans.of(taken().toList())).list();
    }

    private Stream<Span> taken() {
        Stream<Span> booked = visits.stream()
                .filter(visit -> visit.appointment().status().takesTime()
                        && visit.appointment().lane() == 0)
                .map(Visit::occupied);
        Stream<Span> others = kept.stream().filter(Kept::takesTime).map(Kept::during);
        return Stream.of(booked, others, away.stream()).flatMap(times -> times);
    }

    /** Whether she is on leave on the day. */
    public boolean isOnLeave(LocalDate day) {
        return leaves.stream().anyMatch(leave -> leave.contains(day));
    }

    /** Whether the day has hours, or anything stands in it. */
    public boolean hasAnything(Span day) {
        return days.stream().flatMap(each -> each.open().stream()).anyMatch(day::overlaps)
                || visits.stream().anyMatch(visit -> visit.occupied().overlaps(day))
                || kept.stream().anyMatch(time -> time.during().overlaps(day));
    }
}
