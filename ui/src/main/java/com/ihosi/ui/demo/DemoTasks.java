package com.ihosi.ui.demo;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.calendar.DoctorDays;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.hours.DayHours;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.hours.WorkingWeek;
import com.ihosi.planner.hours.WorkingWeeks;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.series.Pattern;
import com.ihosi.planner.series.SeriesBookings;
import com.ihosi.planner.series.SeriesRequest;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What is left to do in the demo: a series of which one appointment does not fit, and a morning whose appointments fit no longer. */
@Component
final class DemoTasks {

    private static final int WEEKS = 8;
    private static final int TAKEN_WEEK = 2;
    private static final int LATER_HOURS = 2;
    private static final String TYPE = "FUP";
    private static final String NAMES = "li";
    private static final int NAMESAKES = 20;

    private final SeriesBookings series;
    private final Bookings bookings;
    private final WorkingWeeks weeks;
    private final AppointmentTypes types;
    private final Patients patients;

    DemoTasks(SeriesBookings series, Bookings bookings, WorkingWeeks weeks, AppointmentTypes types, Patients patients) {
        this.series = series;
        this.bookings = bookings;
        this.weeks = weeks;
        this.types = types;
        this.patients = patients;
    }

    /**
     * Leaves them.
     *
     * @param doctors as they are booked from the first day on
     */
    void leave(Facility facility, Actor actor, List<DoctorDays> doctors, LocalDate first) {
        Desk desk = new Desk(facility, actor, first);
        Optional<DoctorDays> busy = doctors.stream().filter(desk::bookSeries).findFirst();
        for (DoctorDays doctor : doctors) {
            if (!busy.equals(Optional.of(doctor)) && desk.beginLater(doctor)) {
                return;
            }
        }
    }

    /** One facility. */
    private final class Desk {

        private final Facility facility;
        private final Actor actor;
        private final LocalDate first;
        private final Optional<AppointmentType> type;
        private final List<Patient> known;

        Desk(Facility facility, Actor actor, LocalDate first) {
            this.facility = facility;
            this.actor = actor;
            this.first = first;
            this.type = types.list(actor, facility.id()).stream()
                    .filter(each -> each.active() && each.code().equals(TYPE))
                    .findFirst();
            this.known = patients.search(actor, facility.id(), NAMES, NAMESAKES).stream()
                    .filter(patient -> !patient.newHere())
                    .toList();
        }

        /** On the days that have hours of the doctor's own, from the second on. */
        private List<LocalDate> days(DoctorDays doctor) {
            return doctor.days().stream()
                    .filter(day -> day.source() == BookableDay.Source.WORKING_DAYS
                            && !day.open().isEmpty()
                            && day.day().isAfter(first))
                    .map(BookableDay::day)
                    .toList();
        }

        private boolean bookSeries(DoctorDays doctor) {
            return type.isPresent()
                    && known.size() > 1
                    && days(doctor).stream()
                            .skip(1)
                            .flatMap(day -> doctor.free(day).stream())
                            .filter(free ->
                                    free.minutes() >= 2L * type.get().minutes().usual())
                            .limit(1)
                            .anyMatch(free -> bookSeries(doctor.doctor().id(), free));
        }

        /** Somebody else has the time two weeks later. */
        private boolean bookSeries(Doctor.Id doctor, Span free) {
            LocalDateTime start = LocalDateTime.ofInstant(free.start(), facility.zone());
            LocalDateTime at = start.plusMinutes((60 - start.getMinute()) % 15);
            try {
                bookings.book(
                        actor,
                        facility.id(),
                        new BookingRequest(
                                known.getLast().id(),
                                type.orElseThrow().id(),
                                List.of(doctor),
                                at.plusWeeks(TAKEN_WEEK).atZone(facility.zone()).toInstant(),
                                null,
                                null,
                                false,
                                Appointment.Source.CONSOLE,
                                null),
                        null);
                series.book(
                        actor,
                        facility.id(),
                        new SeriesRequest(
                                known.getFirst().id(),
                                type.orElseThrow().id(),
                                doctor,
                                at,
                                new Pattern.Weekly(1, Set.of(at.getDayOfWeek())).rule(new Pattern.End.After(WEEKS)),
                                null,
                                "Wound care"),
                        null);
                return true;
            } catch (PlannerException full) {
                return false;
            }
        }

        /** She begins later than was booked, on one weekday and from then on. */
        private boolean beginLater(DoctorDays doctor) {
            return days(doctor).stream().anyMatch(day -> beginLater(doctor, day));
        }

        private boolean beginLater(DoctorDays doctor, LocalDate day) {
            Doctor.Id id = doctor.doctor().id();
            WorkingWeeks.Kept kept = weeks.get(actor, facility.id(), id);
            Optional<WorkingWeek> week = kept.weeks().stream()
                    .filter(each -> each.effective().contains(day))
                    .findFirst();
            List<WorkingDay> days = week.map(WorkingWeek::days).orElse(List.of());
            int at = IntStream.range(0, days.size())
                    .filter(i -> days.get(i).holdsOn(day) && days.get(i).hours().isPresent())
                    .findFirst()
                    .orElse(-1);
            if (at < 0) {
                return false;
            }
            DayHours hours = days.get(at).hours().orElseThrow();
            LocalTime from = hours.from().plusHours(LATER_HOURS);
            if (booked(doctor, day, from) < 2
                    || !from.isBefore(hours.until())
                    || !hours.breaks().isEmpty()) {
                return false;
            }
            WorkingDay later =
                    new WorkingDay(days.get(at).weekday(), days.get(at).recurrence(), Optional.of(from(hours, from)));
            List<WorkingDay> changed = IntStream.range(0, days.size())
                    .mapToObj(i -> i == at ? later : days.get(i))
                    .toList();
            weeks.save(actor, facility.id(), id, day, changed, kept.version());
            return true;
        }

        private long booked(DoctorDays doctor, LocalDate day, LocalTime until) {
            LocalDateTime end = day.atTime(until);
            return doctor.visits().stream()
                    .filter(visit -> visit.appointment().status().isOpen())
                    .map(visit ->
                            LocalDateTime.ofInstant(visit.appointment().during().start(), facility.zone()))
                    .filter(start -> start.toLocalDate().equals(day) && start.isBefore(end))
                    .count();
        }

        private static DayHours from(DayHours hours, LocalTime from) {
            return new DayHours(
                    from,
                    hours.until(),
                    hours.breaks(),
                    hours.maxAppointments(),
                    hours.emergencySlots(),
                    hours.minutes(),
                    hours.buffer(),
                    hours.types());
        }
    }
}
