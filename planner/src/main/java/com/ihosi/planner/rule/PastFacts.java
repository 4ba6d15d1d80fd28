package com.ihosi.planner.rule;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.rule.RuleFacts.Day;
import com.ihosi.planner.rule.RuleFacts.Moment;
import com.ihosi.planner.rule.RuleFacts.Request;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What rules would have been told of appointments of the past, had they been asked when those were booked, or cancelled; pure. */
final class PastFacts {

    private final ZoneId zone;
    private final Days days;
    private final Map<DoctorDay, List<PastVisit>> ofDoctor;
    private final Map<LocalDate, List<PastVisit>> ofDay;

    /** The hours that a doctor had on a day, if anybody knows. */
    interface Days {
        Optional<BookableDay> find(Doctor.Id doctor, LocalDate day);
    }

    private record DoctorDay(Doctor.Id doctor, LocalDate day) {}

    PastFacts(Collection<PastVisit> visits, ZoneId zone, Days days) {
        this.zone = zone;
        this.days = days;
        this.ofDoctor =
                visits.stream().collect(Collectors.groupingBy(visit -> new DoctorDay(visit.doctor(), day(visit))));
        this.ofDay = visits.stream().collect(Collectors.groupingBy(this::day));
    }

    private LocalDate day(PastVisit visit) {
        return LocalDate.ofInstant(visit.during().start(), zone);
    }

    /** As they were just before the visit was booked. */
    RuleFacts whenBooked(PastVisit visit) {
        return at(visit, visit.bookedAt());
    }

    /** As they were when its time became free. */
    RuleFacts whenFreed(PastVisit visit, Instant cancelled) {
        return at(visit, cancelled);
    }

    private RuleFacts at(PastVisit visit, Instant at) {
        LocalDate day = day(visit);
        List<PastVisit> doctors = ofDoctor.getOrDefault(new DoctorDay(visit.doctor(), day), List.of()).stream()
                .filter(other -> stoodBeside(visit, other, at))
                .toList();
        return new RuleFacts(request(visit), day(visit, day, doctors, at), moment(visit, day, doctors, at));
    }

    private static boolean stoodBeside(PastVisit visit, PastVisit other, Instant at) {
        return !other.id().equals(visit.id()) && other.stoodAt(at) && isBefore(other, visit, at);
    }

    /** Of two that were booked at the same instant, one was first. */
    private static boolean isBefore(PastVisit other, PastVisit visit, Instant at) {
        return !other.bookedAt().equals(at) || other.id().compareTo(visit.id()) < 0;
    }

    private static Request request(PastVisit visit) {
        PastVisit.Patient patient = visit.patient();
        AppointmentType.Minutes minutes = visit.type().minutes();
        return new Request(
                visit.type().code(),
                new AppointmentType.Minutes(minutes.least(), visit.minutes(), minutes.most()),
                visit.reason(),
                patient.isNew(),
                patient.followUp(),
                patient.vip(),
                visit.urgent(),
                visit.source(),
                visit.fromWaitlist(),
                patient.noShows(),
                patient.noShowRisk(),
                visit.specialty());
    }

    private Day day(PastVisit visit, LocalDate day, List<PastVisit> doctors, Instant at) {
        return new Day(
                day,
                doctors.size(),
                count(doctors.stream()
                        .filter(other -> other.type().code().equals(visit.type().code()))
                        .count()),
                count(doctors.stream().filter(other -> other.lane() > 0).count()),
                days.find(visit.doctor(), day)
                        .map(BookableDay::limits)
                        .orElse(BookableDay.Limits.NONE)
                        .maxAppointments(),
                count(ofDay.getOrDefault(day, List.of()).stream()
                        .filter(other -> stoodBeside(visit, other, at))
                        .count()));
    }

    private Moment moment(PastVisit visit, LocalDate day, List<PastVisit> doctors, Instant at) {
        Instant start = visit.during().start();
        Spans open =
                Spans.of(days.find(visit.doctor(), day).map(BookableDay::open).orElse(List.of()));
        List<Span> visits = (open.isEmpty() ? inTheEnd(visit, day) : doctors)
                .stream().map(PastVisit::during).toList();
        return Moment.of(
                LocalTime.ofInstant(start, zone),
                Duration.between(at, start).toMinutes(),
                visit.during(),
                visits,
                open.minus(Spans.of(visits)).list(),
                visit.type().minutes().least());
    }

    /** What came of a day of which nobody knows the hours, such as an imported one: only its real first appointment is the first. */
    private List<PastVisit> inTheEnd(PastVisit visit, LocalDate day) {
        return ofDoctor.getOrDefault(new DoctorDay(visit.doctor(), day), List.of()).stream()
                .filter(other -> !other.id().equals(visit.id()) && other.cancelledAt() == null)
                .toList();
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }
}
