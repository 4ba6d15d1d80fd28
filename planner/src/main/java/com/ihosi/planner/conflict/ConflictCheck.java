package com.ihosi.planner.conflict;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.conflict.Conflict.Reason;
import com.ihosi.planner.conflict.ConflictRepository.Check;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.hours.HoursFacts;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.Provider;
import com.ihosi.planner.slot.SlotLoad;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Looks at the appointments of some days of a facility within one transaction in its scope: as many statements for many as for one. */
final class ConflictCheck {

    /** Nothing is booked further ahead. */
    private static final int MOST_DAYS = 3 * 366;

    private final DSLContext sql;
    private final Facility facility;
    private final ConflictRepository conflicts;
    private final Instant now;

    ConflictCheck(DSLContext sql, Facility facility, Instant now) {
        this.sql = sql;
        this.facility = facility;
        this.conflicts = new ConflictRepository(sql, facility.id());
        this.now = now;
    }

    /** Flags what collides and is not known to, and clears what does not any more. */
    void run(List<Check> checks) {
        List<Appointment> upcoming = upcoming(checks);
        if (upcoming.isEmpty()) {
            return;
        }
        Map<Appointment.Id, Reason> found = find(upcoming);
        Map<Appointment.Id, Reason> known = conflicts.listKnown();
        for (Appointment appointment : upcoming) {
            Reason reason = found.get(appointment.id());
            Reason before = known.get(appointment.id());
            if (reason == null && before != null) {
                clear(appointment);
            } else if (reason != null && reason != before) {
                flag(appointment, reason);
            }
        }
    }

    private List<Appointment> upcoming(List<Check> checks) {
        Set<Doctor.Id> doctors = checks.stream()
                .flatMap(check -> Stream.ofNullable(check.doctor()))
                .collect(Collectors.toSet());
        boolean everybody = checks.stream().anyMatch(check -> check.doctor() == null);
        Instant end = checks.stream()
                .map(check -> check.last() == null ? LocalDate.MAX : check.last())
                .max(LocalDate::compareTo)
                .filter(last -> last.isBefore(LocalDate.MAX))
                .map(last -> startOf(last.plusDays(1)))
                .orElse(now.plus(MOST_DAYS, ChronoUnit.DAYS));
        Instant start = checks.stream()
                .map(check -> startOf(check.first()))
                .min(Instant::compareTo)
                .filter(first -> first.isAfter(now))
                .orElse(now);
        return (!everybody && doctors.isEmpty()) || !start.isBefore(end)
                ? List.of()
                : Appointments.listOpen(sql, facility.id(), everybody ? List.of() : doctors, new Span(start, end));
    }

    private Instant startOf(LocalDate day) {
        return LocalTimes.instant(day.atStartOfDay(), facility.zone());
    }

    private Map<Appointment.Id, Reason> find(List<Appointment> upcoming) {
        LocalDate first = dayOf(upcoming.getFirst()).minusDays(1);
        LocalDate last = dayOf(upcoming.getLast());
        List<Provider> providers = SlotLoad.providers(
                sql, facility, new Circle.Doctors(doctors(upcoming.stream())), null, first, last, now);
        ConflictSearch search = new ConflictSearch(facility, providers, AppointmentTypes.list(sql, facility.id()), now);
        Map<Appointment, Obstacle> obstacles = new HashMap<>();
        upcoming.forEach(appointment ->
                search.obstacle(appointment).ifPresent(obstacle -> obstacles.put(appointment, obstacle)));
        List<Doctor.Id> closed = doctors(obstacles.keySet().stream());
        Map<Doctor.Id, HoursFacts> facts =
                closed.isEmpty() ? Map.of() : Hours.listFacts(sql, facility, closed, first, last);
        Map<Appointment.Id, Reason> reasons = new HashMap<>();
        obstacles.forEach((appointment, obstacle) -> reasons.put(
                appointment.id(),
                ConflictSearch.reason(
                        obstacle, appointment.during(), Optional.ofNullable(facts.get(appointment.doctor())))));
        return reasons;
    }

    private LocalDate dayOf(Appointment appointment) {
        return LocalDate.ofInstant(appointment.during().start(), facility.zone());
    }

    private static List<Doctor.Id> doctors(Stream<Appointment> appointments) {
        return appointments.map(Appointment::doctor).distinct().toList();
    }

    private void flag(Appointment appointment, Reason reason) {
        if (conflicts.flag(appointment, reason, now)) {
            Outbox.append(
                    sql,
                    new PlannerEvent.ConflictFound(
                            facility.id(),
                            appointment.id().value(),
                            appointment.doctor().value(),
                            appointment.during().start(),
                            reason.word()),
                    now);
        }
    }

    private void clear(Appointment appointment) {
        if (conflicts.clear(appointment, now) && appointment.conflict()) {
            Outbox.append(sql, resolved(appointment, false), now);
        }
    }

    static PlannerEvent.ConflictResolved resolved(Appointment appointment, boolean accepted) {
        return new PlannerEvent.ConflictResolved(
                appointment.facility(),
                appointment.id().value(),
                appointment.doctor().value(),
                appointment.during().start(),
                accepted);
    }
}
