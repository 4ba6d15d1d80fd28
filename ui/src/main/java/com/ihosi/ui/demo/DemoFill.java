package com.ihosi.ui.demo;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.calendar.DoctorDays;
import com.ihosi.planner.calendar.FacilityCalendar;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills the demo's coming days with appointments, as they would have been booked: full today, emptier each day. */
@Component
final class DemoFill {

    /** How full days are, from today on. */
    private static final List<Double> SHARES = List.of(0.85, 0.7, 0.5, 0.35, 0.3);

    private static final double THIN = 0.25;
    private static final List<String> DOCTORS =
            List.of("doctor@riverbend.example", "colleague@riverbend.example", "doctor@lakeshore.example");
    private static final List<String> NAMES = List.of("an", "ma", "ca", "el", "jo", "sa", "ra", "da");
    private static final int NAMESAKES = 60;
    private static final int PAUSE_MINUTES = 30;
    private static final int LONGEST_LEAD_DAYS = 40;

    private final FacilityCalendar calendar;
    private final Bookings bookings;
    private final AppointmentTypes types;
    private final Patients patients;
    private final Accounts accounts;
    private final DemoTasks tasks;
    private final DemoWaiting waitlist;
    private final Clock clock;

    DemoFill(
            FacilityCalendar calendar,
            Bookings bookings,
            AppointmentTypes types,
            Patients patients,
            Accounts accounts,
            DemoTasks tasks,
            DemoWaiting waitlist,
            Clock clock) {
        this.calendar = calendar;
        this.bookings = bookings;
        this.types = types;
        this.patients = patients;
        this.accounts = accounts;
        this.tasks = tasks;
        this.waitlist = waitlist;
        this.clock = clock;
    }

    /** Books at a facility; the same every time for the same day. */
    void fill(Facility facility) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), facility.zone());
        Actor actor = scheduler(facility);
        Desk desk = new Desk(facility, actor, new Random(facility.slug().hashCode()));
        List<DoctorDays> doctors = calendar.list(actor, facility.id(), today, today.plusDays(SHARES.size() - 1L))
                .doctors();
        for (DoctorDays doctor : doctors) {
            for (int day = 0; day < SHARES.size(); day++) {
                desk.fill(doctor, today.plusDays(day), SHARES.get(day));
            }
        }
        Set<Doctor.Id> users = users(facility);
        doctors.stream()
                .filter(doctor -> users.contains(doctor.doctor().id()))
                .forEach(doctor -> desk.fillThinly(doctor, today));
        waitlist.add(facility, actor, doctors);
        LocalDate last = today.plusDays(SHARES.size() - 1L);
        tasks.leave(
                facility,
                actor,
                calendar.list(actor, facility.id(), today, last).doctors(),
                today);
    }

    /** The doctors as whom one can log in. */
    private Set<Doctor.Id> users(Facility facility) {
        return DOCTORS.stream()
                .flatMap(email -> accounts.findCredentials(email).stream())
                .flatMap(found -> accounts.findDoctor(found.account().id(), facility.id()).stream())
                .collect(Collectors.toSet());
    }

    private Actor scheduler(Facility facility) {
        return accounts.findCredentials("scheduler@%s.example".formatted(facility.slug()))
                .<Actor>map(found -> new Actor.Person(found.account().id()))
                .orElseGet(Actor.CommandLine::new);
    }

    /** One facility while it is filled. */
    private final class Desk {

        private final Facility facility;
        private final Actor actor;
        private final Random dice;
        private final List<AppointmentType> kinds;
        private final Deque<Patient> waiting;

        Desk(Facility facility, Actor actor, Random dice) {
            this.facility = facility;
            this.actor = actor;
            this.dice = dice;
            this.kinds = types.list(actor, facility.id()).stream()
                    .filter(type -> type.active() && type.daysAhead() > SHARES.size())
                    .toList();
            Set<Patient> all = new LinkedHashSet<>();
            NAMES.forEach(name -> all.addAll(patients.search(actor, facility.id(), name, NAMESAKES)));
            List<Patient> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, dice);
            waiting = new ArrayDeque<>(shuffled);
        }

        void fill(DoctorDays doctor, LocalDate day, double share) {
            doctor.days().stream()
                    .filter(each -> each.day().equals(day) && each.source() == BookableDay.Source.WORKING_DAYS)
                    .flatMap(each -> each.open().stream())
                    .forEach(open -> fill(doctor, open, share));
        }

        /** Some appointments of a doctor who has the facility's hours, on every other day so that she can be elsewhere on the others. */
        void fillThinly(DoctorDays doctor, LocalDate today) {
            int odd = Math.floorMod(facility.slug().hashCode(), 2);
            for (int day = 0; day < SHARES.size(); day++) {
                if (day % 2 == odd) {
                    LocalDate date = today.plusDays(day);
                    doctor.days().stream()
                            .filter(each -> each.day().equals(date) && each.source() == BookableDay.Source.FACILITY)
                            .flatMap(each -> each.open().stream())
                            .forEach(open -> fill(doctor, open, THIN));
                }
            }
        }

        private void fill(DoctorDays doctor, Span open, double share) {
            Instant at = open.start();
            while (at.isBefore(open.end())) {
                Optional<Appointment> made = dice.nextDouble() < share ? book(doctor, at) : Optional.empty();
                made.ifPresent(this::tell);
                int minutes = made.map(each -> Math.toIntExact(each.during().minutes()) + 10)
                        .orElse(PAUSE_MINUTES);
                at = at.plus(Math.ceilDiv(minutes, 5) * 5L, ChronoUnit.MINUTES);
            }
        }

        private Optional<Appointment> book(DoctorDays doctor, Instant start) {
            Patient patient = waiting.poll();
            if (patient == null || kinds.isEmpty()) {
                return Optional.empty();
            }
            AppointmentType type = kind(patient);
            Instant booked = start.minus(2L + dice.nextInt(LONGEST_LEAD_DAYS), ChronoUnit.DAYS)
                    .minus(dice.nextInt(9 * 60), ChronoUnit.MINUTES);
            BookingRequest request = new BookingRequest(
                    patient.id(),
                    type.id(),
                    List.of(doctor.doctor().id()),
                    start,
                    null,
                    null,
                    false,
                    dice.nextInt(3) == 0 ? Appointment.Source.PORTAL : Appointment.Source.CONSOLE,
                    null);
            try {
                return Optional.of(
                        at(booked).book(actor, facility.id(), request, null).getFirst());
            } catch (NotBookableException taken) {
                return Optional.empty();
            }
        }

        private AppointmentType kind(Patient patient) {
            List<AppointmentType> fitting = kinds.stream()
                    .filter(type -> type.code().equals("NEW") == patient.newHere())
                    .toList();
            List<AppointmentType> some = fitting.isEmpty() ? kinds : fitting;
            // Those that stand first in the facility's order are the usual ones.
            return some.get(Math.min(dice.nextInt(some.size()), dice.nextInt(some.size())));
        }

        /** What has happened by now to an appointment of today. */
        private void tell(Appointment made) {
            Instant now = clock.instant();
            Instant start = made.during().start();
            boolean missed = dice.nextInt(12) == 0;
            Instant arrives = start.minus(3L + dice.nextInt(12), ChronoUnit.MINUTES);
            Instant begins = start.plus(dice.nextInt(6), ChronoUnit.MINUTES);
            if (arrives.isAfter(now)) {
                return;
            }
            approve(made);
            if (missed) {
                if (start.plus(20, ChronoUnit.MINUTES).isBefore(now)) {
                    at(now).noShow(actor, facility.id(), made.id(), null);
                }
                return;
            }
            at(arrives).checkIn(actor, facility.id(), made.id(), null);
            if (made.during().end().isBefore(now)) {
                at(made.during().end()).complete(actor, facility.id(), made.id(), null);
            } else if (begins.isBefore(now)) {
                at(begins).start(actor, facility.id(), made.id(), null);
            }
        }

        private void approve(Appointment made) {
            if (made.status() == AppointmentStatus.PENDING) {
                at(made.bookedAt().plus(1, ChronoUnit.HOURS)).approve(actor, facility.id(), made.id(), null);
            }
        }
    }

    private Bookings at(Instant moment) {
        return bookings.at(Clock.fixed(moment, ZoneOffset.UTC));
    }
}
