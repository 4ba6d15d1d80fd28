package com.ihosi.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.calendar.DoctorDays;
import com.ihosi.planner.calendar.Kept;
import com.ihosi.planner.calendar.Visit;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.calendar.LanePainter.Head;
import com.ihosi.ui.calendar.Sheet.Lane;
import com.ihosi.ui.calendar.Sheet.Stop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Days in New York: a plain Tuesday, and those on which the clock changes. */
class LanePainterTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate BACK = LocalDate.of(2026, 11, 1);
    private static final LocalDate FORWARD = LocalDate.of(2027, 3, 14);
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Head HEAD = new Head("l", "Dr. A", "");
    private static final Doctor DOCTOR = new Doctor(new Doctor.Id(new UUID(0, 1)), "A", "Dr.", "Ann", "A");

    @Test
    void freeTimeIsCutAtQuartersAndBeginsWhereAnAppointmentWithItsBufferEnds() {
        Lane lane = paint(LONG_BEFORE, TUESDAY, day(TUESDAY, "08:00", "09:00"), visit(TUESDAY, "08:00", 20, 5));

        assertThat(times(lane)).containsExactly("08:00–08:20", "08:25", "08:30", "08:45");
        assertThat(lane.free()).isEqualTo(35);
    }

    @Test
    void whatHasGoneByCannotBeBooked() {
        Instant now = at(TUESDAY, "08:40");

        Lane lane = paint(now, TUESDAY, day(TUESDAY, "08:00", "09:00"));

        assertThat(times(lane)).containsExactly("08:45");
    }

    @Test
    void anAppointmentOverMidnightStandsInBothDaysAsFarAsItLiesInThem() {
        Visit night = visit(TUESDAY, "23:30", 60, 0);

        Lane first = paint(LONG_BEFORE, TUESDAY, closed(TUESDAY), night);
        Lane second = paint(LONG_BEFORE, TUESDAY.plusDays(1), closed(TUESDAY), night);

        assertThat(first.stops().getFirst().stretch()).isEqualTo(new Sheet.Stretch(1410, 30));
        assertThat(second.stops().getFirst().stretch()).isEqualTo(new Sheet.Stretch(0, 30));
    }

    @Test
    void aTimeThatTheClockShowsTwiceSaysWhichOneItIs() {
        Visit summer = visit(new Span(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T05:45:00Z")));
        Visit winter = visit(new Span(Instant.parse("2026-11-01T06:30:00Z"), Instant.parse("2026-11-01T06:45:00Z")));

        Lane lane = paint(LONG_BEFORE, BACK, closed(BACK), summer, winter);

        assertThat(times(lane)).containsExactly("01:30 EDT–01:45 EDT", "01:30 EST–01:45 EST");
        assertThat(lane.stops()).extracting(Stop::columns).containsOnly(2);
    }

    @Test
    void noTimeIsOfferedThatTheClockLeavesOut() {
        Lane lane = paint(LONG_BEFORE, FORWARD, day(FORWARD, "01:30", "03:30"));

        assertThat(times(lane)).containsExactly("01:30", "01:45", "03:00", "03:15");
    }

    @Test
    void timesOfSeveralFacilitiesAreToldByTheClockThatIsAskedFor() {
        Visit visit = visit(TUESDAY, "10:00", 30, 0);
        DoctorDays chicago = days("lakeshore", CHICAGO, closed(TUESDAY), List.of(visit), List.of());
        LanePainter painter = painter(LONG_BEFORE);

        Lane own = painter.paint(HEAD, List.of(chicago), Optional.empty(), false, TUESDAY);
        Lane each = painter.paint(HEAD, List.of(chicago), Optional.empty(), true, TUESDAY);

        assertThat(times(own)).containsExactly("10:00–10:30");
        assertThat(times(each)).containsExactly("09:00–09:30 CST");
        assertThat(each.stops().getFirst().stretch().from()).isEqualTo(600);
    }

    @Test
    void whereOneFacilityIsLookedAtTheOthersAreElsewhere() {
        DoctorDays here = days("riverbend", NEW_YORK, day(TUESDAY, "08:00", "09:00"), List.of(), List.of());
        Visit visit = visit(TUESDAY, "10:00", 30, 10);
        DoctorDays there = days("lakeshore", CHICAGO, closed(TUESDAY), List.of(visit), List.of());

        Lane lane = painter(LONG_BEFORE)
                .paint(HEAD, List.of(here, there), Optional.of(here.facility().id()), false, TUESDAY);

        assertThat(lane.open()).containsExactly(new Sheet.Stretch(480, 60));
        assertThat(times(lane)).containsExactly("10:00–10:40");
        assertThat(lane.stops().getFirst().what()).isEqualTo(new Sheet.Taken(Sheet.Taken.Kind.ELSEWHERE, "lakeshore"));
    }

    private static Lane paint(Instant now, LocalDate day, BookableDay hours, Visit... visits) {
        return painter(now).paint(HEAD, days("riverbend", NEW_YORK, hours, List.of(visits), List.of()), day);
    }

    private static LanePainter painter(Instant now) {
        return new LanePainter(NEW_YORK, now, Locale.ENGLISH, room -> "", doctor -> "");
    }

    private static List<String> times(Lane lane) {
        return lane.stops().stream().map(Stop::time).toList();
    }

    private static DoctorDays days(String slug, ZoneId zone, BookableDay hours, List<Visit> visits, List<Kept> kept) {
        Facility facility = new Facility(
                new Facility.Id(UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8))),
                slug,
                slug,
                zone,
                Locale.ENGLISH,
                new Facility.Colours("#000000", "#000000", "#000000"),
                Facility.Status.ACTIVE);
        return new DoctorDays(facility, DOCTOR, Optional.empty(), List.of(hours), List.of(), visits, kept, List.of());
    }

    private static BookableDay day(LocalDate day, String from, String until) {
        return new BookableDay(
                day,
                BookableDay.Source.WORKING_DAYS,
                List.of(new Span(at(day, from), at(day, until))),
                BookableDay.Limits.NONE);
    }

    private static BookableDay closed(LocalDate day) {
        return new BookableDay(day, BookableDay.Source.CLOSED, List.of(), BookableDay.Limits.NONE);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    private static Visit visit(LocalDate day, String from, int minutes, int buffer) {
        Instant start = at(day, from);
        Span during = new Span(start, start.plusSeconds(60L * minutes));
        return visit(during, new Span(start, start.plusSeconds(60L * (minutes + buffer))));
    }

    private static Visit visit(Span during) {
        return visit(during, during);
    }

    private static Visit visit(Span during, Span occupied) {
        Appointment appointment = new Appointment(
                new Appointment.Id(UUID.nameUUIDFromBytes(during.toString().getBytes(StandardCharsets.UTF_8))),
                new Facility.Id(new UUID(0, 2)),
                DOCTOR.id(),
                new Patient.Id(new UUID(0, 3)),
                new AppointmentType.Id(new UUID(0, 4)),
                null,
                null,
                during,
                0,
                AppointmentStatus.BOOKED,
                null,
                false,
                false,
                Appointment.Source.CONSOLE,
                LONG_BEFORE,
                null,
                null,
                false,
                1);
        return new Visit(
                appointment,
                new Visit.Who("Pat", "Doe", Optional.empty(), null, false),
                new Visit.Kind("FUP", "Follow-up", "#0284c7"),
                occupied,
                Optional.empty());
    }
}
