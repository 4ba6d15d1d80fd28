package com.ihosi.planner.slot;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentType.Minutes;
import com.ihosi.planner.appointment.AppointmentType.Needs;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Two doctors on Monday 30 November 2026, looked at the Friday before; times are those of the wall. */
final class Clinic {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    static final Doctor.Id ADA = new Doctor.Id(new UUID(0, 1));
    static final Doctor.Id BEN = new Doctor.Id(new UUID(0, 2));

    final ZoneId zone = ZoneId.of("America/New_York");
    private final Instant now = LocalTimes.instant(MONDAY.minusDays(3), LocalTime.NOON, zone);
    private final List<Provider> providers = new ArrayList<>();
    private int buffer;
    private int reserve;
    private int most = 20;

    Clinic buffer(int minutes) {
        buffer = minutes;
        return this;
    }

    Clinic reserve(int slots) {
        reserve = slots;
        return this;
    }

    Clinic most(int appointments) {
        most = appointments;
        return this;
    }

    /** Hours such as {@code 08:00-12:00 13:00-17:00}, and what is taken in them. */
    Clinic doctor(Doctor.Id doctor, String open, String... taken) {
        BookableDay day = new BookableDay(
                MONDAY,
                BookableDay.Source.WORKING_DAYS,
                spans(open),
                new BookableDay.Limits(most, reserve, null, null, Set.of()));
        providers.add(new Provider(
                doctor,
                null,
                null,
                buffer,
                true,
                true,
                true,
                List.of(day),
                Stream.of(taken)
                        .flatMap(times -> spans(times).stream())
                        .map(span -> new Taken(Taken.Kind.APPOINTMENT, span, 0, UUID.randomUUID(), false))
                        .toList(),
                List.of()));
        return this;
    }

    /** Eight hours on each of some days from Monday on, of which about a third is taken. */
    Clinic busy(Doctor.Id doctor, int days, Random random) {
        List<BookableDay> open = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (LocalDate date : MONDAY.datesUntil(MONDAY.plusDays(days)).toList()) {
            Instant first = LocalTimes.instant(date, LocalTime.of(8, 0), zone);
            Span all = new Span(first, first.plus(8, ChronoUnit.HOURS));
            open.add(new BookableDay(
                    date,
                    BookableDay.Source.WORKING_DAYS,
                    List.of(all),
                    new BookableDay.Limits(most, reserve, null, null, Set.of())));
            for (Instant start = first; start.isBefore(all.end()); start = start.plus(30, ChronoUnit.MINUTES)) {
                if (random.nextInt(3) == 0) {
                    Span during = new Span(start, start.plus(20 + random.nextInt(3) * 5, ChronoUnit.MINUTES));
                    taken.add(new Taken(Taken.Kind.APPOINTMENT, during, 0, UUID.randomUUID(), false));
                }
            }
        }
        providers.add(new Provider(doctor, null, null, buffer, true, true, true, open, taken, List.of()));
        return this;
    }

    SlotFacts wants(int minutes) {
        Facility.Id id = new Facility.Id(new UUID(1, 0));
        Facility facility = new Facility(
                id,
                "clinic",
                "Clinic",
                zone,
                Locale.ENGLISH,
                new Facility.Colours("#000000", "#000000", "#000000"),
                Facility.Status.ACTIVE);
        AppointmentType type = new AppointmentType(
                new AppointmentType.Id(new UUID(2, 0)),
                id,
                Optional.empty(),
                "visit",
                "Visit",
                null,
                new Minutes(5, minutes, 480),
                0,
                false,
                30,
                0,
                4,
                null,
                true,
                "#000000",
                new Needs(false, List.of(), null),
                true,
                0,
                1);
        Wanted wanted = new Wanted(type, null, null, Visitor.ANYBODY, Appointment.Source.CONSOLE, false, 0, null);
        return new SlotFacts(facility, wanted, providers, List.of(), List.of(), List.of(), RuleBook.empty(), now);
    }

    Instant at(String time) {
        return LocalTimes.instant(MONDAY, LocalTime.parse(time), zone);
    }

    private List<Span> spans(String times) {
        return Stream.of(times.split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("-"))
                .map(ends -> new Span(at(ends[0]), at(ends[1])))
                .toList();
    }

    String clock(Instant instant) {
        return LocalTime.ofInstant(instant, zone).toString();
    }
}
