package com.ihosi.planner.calendar;

import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.Hold;
import com.ihosi.planner.conflict.Conflict;
import com.ihosi.planner.conflict.Conflicts;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.Blocks;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.SeriesRequest;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monday 30 November 2026, at clinics that are open from 8 to 17 in Berlin and New York. */
class CalendarsTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();
    private final Facility.Id northId = hospitals.northId();
    private final Facility.Id southId = hospitals.southId();
    private final Doctor.Id shared = hospitals.shared();
    private final FacilityCalendar calendar =
            new FacilityCalendar(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final DoctorCalendar own = new DoctorCalendar(hospitals.database(), hospitals.accounts, hospitals.clock);

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void aFacilitySeesItsOwnAppointmentsInFullAndOthersAsTimeElsewhere() {
        clinics.travel(30);
        Appointment here = book(northId, clinics.northType, clinics.pat, "09:00", BERLIN);
        book(southId, clinics.southType, clinics.quinn, "10:00", NEW_YORK);

        DoctorDays day = days(northId);

        assertThat(day.visits()).extracting(visit -> visit.appointment().id()).containsExactly(here.id());
        assertThat(day.visits().getFirst().patient().name()).isEqualTo("pat Patient");
        assertThat(day.visits().getFirst().kind().code()).isEqualTo("visit");
        assertThat(day.away()).containsExactly(span("15:30", "17:00"));
        assertThat(day.free(MONDAY)).containsExactly(span("08:00", "09:00"), span("09:30", "15:30"));
    }

    @Test
    void holdsAndBlocksAreNotFreeAndHoldsEndByThemselves() {
        bookings.hold(DESK, northId, request(clinics.northType, clinics.pat, at("09:00", BERLIN)), Hold.USUAL);
        new Blocks(hospitals.database(), hospitals.accounts, hospitals.clock)
                .add(
                        DESK,
                        northId,
                        shared,
                        MONDAY.atTime(LocalTime.parse("10:00")),
                        MONDAY.atTime(LocalTime.parse("11:00")),
                        "Round");

        assertThat(days(northId).kept())
                .extracting(Kept::kind, kept -> kept.note().orElse(""))
                .containsExactly(tuple(Kept.Kind.HOLD, ""), tuple(Kept.Kind.BLOCK, "Round"));
        assertThat(days(northId).free(MONDAY))
                .containsExactly(span("08:00", "09:00"), span("09:30", "10:00"), span("11:00", "17:00"));
        Clock later = Clock.fixed(TwoHospitals.NOW.plus(Hold.USUAL), ZoneOffset.UTC);
        FacilityCalendar laterOn = new FacilityCalendar(hospitals.database(), hospitals.accounts, later);
        assertThat(laterOn.find(DESK, northId, shared, MONDAY, MONDAY)
                        .orElseThrow()
                        .kept())
                .extracting(Kept::kind)
                .containsExactly(Kept.Kind.BLOCK);
    }

    @Test
    void aCancelledAppointmentLeavesTheCalendar() {
        Appointment booked = book(northId, clinics.northType, clinics.pat, "09:00", BERLIN);

        bookings.cancel(DESK, northId, booked.id(), null, "ill");

        assertThat(days(northId).visits()).isEmpty();
        assertThat(days(northId).free(MONDAY)).containsExactly(span("08:00", "17:00"));
    }

    @Test
    void anAppointmentsFileSaysWhatHappenedToItAndHowThePatientWasSeenBefore() {
        Actor manager = hospitals.member("Mia", "manager", hospitals.north());
        Clock earlier = Clock.fixed(at("09:00", BERLIN).minus(Duration.ofDays(30)), ZoneOffset.UTC);
        Bookings then = clinics.bookingsAt(earlier);
        Appointment seen = then.book(
                        manager,
                        northId,
                        request(
                                clinics.northType,
                                clinics.pat,
                                at("09:00", BERLIN).minus(Duration.ofDays(7))),
                        null)
                .getFirst();
        then.checkIn(manager, northId, seen.id(), null);
        then.complete(manager, northId, seen.id(), null);
        Appointment booked = book(northId, clinics.northType, clinics.pat, "09:00", BERLIN);
        bookings.cancel(manager, northId, booked.id(), null, "ill");

        VisitFile file = calendar.open(manager, northId, booked.id());

        assertThat(file.visit().appointment().id()).isEqualTo(booked.id());
        assertThat(file.doctor().id()).isEqualTo(shared);
        assertThat(file.cancelled()).contains("ill");
        assertThat(file.steps())
                .extracting(AuditTrail.Line::action, AuditTrail.Line::by)
                .containsExactly(
                        tuple("appointment.book", Actor.CommandLine.NAME), tuple("appointment.cancelled", "Mia"));
        assertThat(file.past().seen()).isEqualTo(1);
        assertThat(file.past().missed()).isZero();
        assertThat(file.past().last()).isPresent();
        assertThatThrownBy(() ->
                        calendar.open(hospitals.member("Sol", "manager", hospitals.south()), southId, booked.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anAppointmentsFileSaysOfWhichSeriesItIsAndWhatItCollidesWith() {
        SeriesView series = clinics.seriesAt(hospitals.clock)
                .book(
                        DESK,
                        northId,
                        new SeriesRequest(
                                clinics.pat,
                                clinics.northType,
                                shared,
                                MONDAY.atTime(9, 0),
                                "FREQ=WEEKLY;COUNT=3",
                                null,
                                null),
                        null);
        Appointment second = series.items().get(1).appointment().orElseThrow();
        Appointment single = book(northId, clinics.northType, clinics.quinn, "11:00", BERLIN);
        hospitals.leaves.enterSick(DESK, northId, shared, MONDAY.plusWeeks(1), MONDAY.plusWeeks(1));
        new Conflicts(hospitals.database(), hospitals.accounts, hospitals.clock).list(DESK, northId);

        VisitFile file = calendar.open(DESK, northId, second.id());

        assertThat(file.conflict()).contains(Conflict.Reason.AWAY);
        assertThat(file.series().orElseThrow().series()).isEqualTo(series.series());
        assertThat(file.series().orElseThrow().number(second.id())).hasValue(2);
        assertThat(calendar.open(DESK, northId, single.id()).series()).isEmpty();
        assertThat(calendar.open(DESK, northId, single.id()).conflict()).isEmpty();
    }

    @Test
    void anAppointmentStandsInItsRoom() {
        Place north = hospitals.north();
        var room = clinics.room(north, "R1");
        hospitals.database().run(north.scope(), sql -> sql.update(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.NEEDS_ROOM, true)
                .execute());
        book(northId, clinics.northType, clinics.pat, "09:00", BERLIN);

        FacilityDays all = calendar.list(DESK, northId, MONDAY, MONDAY);

        assertThat(all.visits().findFirst().orElseThrow().room().orElseThrow().value())
                .isEqualTo(room);
        assertThat(all.rooms()).extracting(each -> each.room().code()).containsExactly("R1");
    }

    @Test
    void aDoctorSeesAllOfHerFacilitiesInFullAndNobodyElseDoes() {
        book(northId, clinics.northType, clinics.pat, "09:00", BERLIN);
        book(southId, clinics.southType, clinics.quinn, "10:00", NEW_YORK);
        bookings.book(
                DESK,
                northId,
                new BookingRequest(
                        clinics.quinn,
                        clinics.northType,
                        List.of(hospitals.northDoctor()),
                        at("11:00", BERLIN),
                        null,
                        null,
                        false,
                        Appointment.Source.CONSOLE,
                        null),
                null);
        Actor.Person doctor = hospitals.account(shared);

        OwnDays mine = own.getOwn(doctor.account(), northId, MONDAY, MONDAY);

        assertThat(mine.doctor().id()).isEqualTo(shared);
        assertThat(mine.places()).hasSize(2);
        assertThat(mine.places().stream().flatMap(place -> place.visits().stream()))
                .extracting(visit -> visit.patient().name())
                .containsExactlyInAnyOrder("pat Patient", "quinn Patient");
        assertThat(mine.places())
                .allSatisfy(place -> assertThat(place.open(MONDAY)).hasSize(1));
        Actor.Person stranger = hospitals.member("Reports", "reports", hospitals.north());
        assertThatThrownBy(() -> own.getOwn(stranger.account(), northId, MONDAY, MONDAY))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> calendar.list(stranger, northId, MONDAY, MONDAY))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> calendar.list(doctor, northId, MONDAY, MONDAY))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void notMoreThanAMonthIsShownAtOnce() {
        assertThatThrownBy(() -> calendar.list(DESK, northId, MONDAY, MONDAY.plusDays(31)))
                .isInstanceOf(FieldException.class);
    }

    private DoctorDays days(Facility.Id facility) {
        return calendar.list(DESK, facility, MONDAY, MONDAY).find(shared).orElseThrow();
    }

    private Appointment book(
            Facility.Id facility, AppointmentType.Id type, Patient.Id patient, String time, ZoneId zone) {
        return bookings.book(DESK, facility, request(type, patient, at(time, zone)), null)
                .getFirst();
    }

    private BookingRequest request(AppointmentType.Id type, Patient.Id patient, Instant start) {
        return new BookingRequest(
                patient, type, List.of(shared), start, null, null, false, Appointment.Source.CONSOLE, null);
    }

    private static Instant at(String time, ZoneId zone) {
        return LocalTimes.instant(MONDAY, LocalTime.parse(time), zone);
    }

    private static Span span(String from, String until) {
        return new Span(at(from, BERLIN), at(until, BERLIN));
    }
}
