package com.ihosi.planner.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.Appointment.Source;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.DayHours;
import com.ihosi.planner.hours.Recurrence;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.hours.WorkingWeeks;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Preferences;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.RankedSlot.Reason;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.slot.Slots;
import com.ihosi.planner.slot.Suggestions;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules, permissions and sessions make of a search and of a booking; Monday 30 November 2026, open from 8 to 17 in Berlin and New York. */
class OfferedAndBookedTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();
    private final Slots slots = clinics.slots();
    private final SchedulingRules rules =
            new SchedulingRules(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final WorkingWeeks weeks = new WorkingWeeks(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Place north = hospitals.north();
    private final Facility.Id northId = hospitals.northId();
    private final Facility.Id southId = hospitals.southId();
    private final Doctor.Id norther = hospitals.northDoctor();
    private final Doctor.Id souther = hospitals.southDoctor();

    @BeforeEach
    void openOnMondays() {
        clinics.works(north, norther, "08:00", "09:00");
        clinics.works(hospitals.south(), souther, "08:00", "09:00");
    }

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void aHoldBecomesWhatItWasAskedForBy() {
        for (Source source : List.of(Source.PORTAL, Source.WAITLIST)) {
            Hold hold = bookings.hold(DESK, northId, request(northId, clinics.pat, "08:00", source), Hold.USUAL);

            Appointment booked = bookings.confirm(DESK, northId, hold.id(), null);

            assertThat(booked.source()).isEqualTo(source);
            bookings.cancel(DESK, northId, booked.id(), null, null);
        }
        Hold south = bookings.hold(DESK, southId, request(southId, clinics.pat, "08:00", Source.API), Hold.USUAL);
        assertThat(bookings.confirm(DESK, southId, south.id(), null).source()).isEqualTo(Source.API);
    }

    @Test
    void aRuleThatExtendsDoesSoOnce() {
        rule("Longer", new Actions.Duration(null, 10, null, null, null));
        Hold hold = bookings.hold(DESK, northId, request(northId, clinics.pat, "08:00", Source.CONSOLE), Hold.USUAL);
        assertThat(hold.during().minutes()).isEqualTo(40);

        Appointment booked = bookings.confirm(DESK, northId, hold.id(), null);
        assertThat(booked.during()).isEqualTo(hold.during());
        assertThat(rules.listTraces(DESK, northId, booked.id().value())).hasSize(1);

        MoveRequest later = new MoveRequest(norther, at(northId, "08:20"), null, null);
        Appointment moved = bookings.move(DESK, northId, booked.id(), null, later);
        assertThat(moved.during().minutes()).isEqualTo(40);

        MoveRequest shorter = new MoveRequest(norther, at(northId, "08:00"), 20, null);
        assertThat(bookings.move(DESK, northId, booked.id(), null, shorter)
                        .during()
                        .minutes())
                .isEqualTo(20);
    }

    @Test
    void takenTimesThatARuleAllowsAreOfferedUnderItsNameAndNeedNoPermission() {
        rule("Busy Mondays", new Actions.Overbooking(1, 1));
        for (Facility.Id facility : List.of(northId, southId)) {
            book(facility, clinics.pat, "08:00");
            book(facility, clinics.pat, "08:30");
        }

        Suggestions found = suggest(northId, false);

        assertThat(found.overbooked()).isNotEmpty();
        assertThat(found.overbooked()).allSatisfy(slot -> {
            assertThat(slot.reasons()).contains(Reason.OVERBOOKED);
            assertThat(slot.slot().overbookedBy()).contains("Busy Mondays");
        });
        assertThat(found.total()).isZero();
        assertThat(suggest(southId, false).slots()).isEmpty();
        Actor scheduler = hospitals.member("Sam", "scheduler", north);
        BookingRequest over = new BookingRequest(
                clinics.quinn,
                clinics.northType,
                List.of(norther),
                found.overbooked().getFirst().slot().during().start(),
                null,
                null,
                false,
                Source.CONSOLE,
                null);
        assertThat(bookings.book(scheduler, northId, over, null))
                .extracting(Appointment::lane)
                .containsExactly(1);
        assertThat(suggest(northId, false).overbooked()).isEmpty();
    }

    @Test
    void whoMayOverbookIsOfferedTakenTimesAndGivesTheReason() {
        book(northId, clinics.pat, "08:00");
        book(northId, clinics.pat, "08:30");
        Actor manager = hospitals.member("Mia", "manager", north);

        RankedSlot taken = suggest(northId, true).overbooked().getFirst();

        assertThat(suggest(northId, false).slots()).isEmpty();
        assertThat(taken.slot().overbookedBy()).isEmpty();
        Instant start = taken.slot().during().start();
        assertThatThrownBy(() -> bookings.book(manager, northId, over(start, null), null))
                .isInstanceOf(NotBookableException.class);
        assertThat(bookings.book(manager, northId, over(start, "sees her in between"), null))
                .extracting(Appointment::lane)
                .containsExactly(1);
    }

    @Test
    void sessionsForATypeAreOfferedToItAloneAndToItFirst() {
        AppointmentType.Id procedure = clinics.type(north, "procedure");
        WorkingWeeks.Kept seen = weeks.get(DESK, northId, norther);
        weeks.save(
                DESK,
                northId,
                norther,
                MONDAY,
                List.of(session("08:00", "10:00", Set.of(procedure)), session("13:00", "15:00", Set.of())),
                seen.version());

        assertThat(times(northId, procedure)).startsWith("08:00", "08:30", "09:00", "09:30", "13:00");
        assertThat(times(northId, clinics.northType)).containsExactly("13:00", "13:30", "14:00", "14:30");
        assertThat(times(southId, clinics.southType)).startsWith("08:00");
        assertThatThrownBy(() -> book(northId, clinics.pat, "08:00")).isInstanceOf(NotBookableException.class);
    }

    private static WorkingDay session(String from, String until, Set<AppointmentType.Id> types) {
        DayHours hours =
                new DayHours(LocalTime.parse(from), LocalTime.parse(until), List.of(), 20, 0, null, null, types);
        return new WorkingDay(DayOfWeek.MONDAY, new Recurrence.Weekly(), Optional.of(hours));
    }

    private void rule(String name, Actions actions) {
        rules.save(
                DESK,
                new SchedulingRule(
                        new SchedulingRule.Id(UUID.randomUUID()),
                        northId,
                        Optional.empty(),
                        name,
                        "true",
                        actions,
                        SchedulingRule.USUAL_PRIORITY,
                        true,
                        hospitals.clock.instant(),
                        0));
    }

    private List<String> times(Facility.Id facility, AppointmentType.Id type) {
        return slots.suggest(DESK, wanted(facility, type, false)).slots().stream()
                .map(slot -> LocalTime.ofInstant(slot.slot().during().start(), zone(facility)))
                .map(LocalTime::toString)
                .toList();
    }

    private Suggestions suggest(Facility.Id facility, boolean overbooking) {
        return slots.suggest(DESK, wanted(facility, type(facility), overbooking));
    }

    private SlotRequest wanted(Facility.Id facility, AppointmentType.Id type, boolean overbooking) {
        Circle doctor = new Circle.Doctors(List.of(facility.equals(northId) ? norther : souther));
        Preferences first = new Preferences(Set.of(), List.of(), null, true);
        return new SlotRequest(
                facility,
                type,
                doctor,
                clinics.quinn,
                MONDAY,
                MONDAY,
                null,
                null,
                first,
                Source.CONSOLE,
                false,
                overbooking,
                false,
                20);
    }

    private void book(Facility.Id facility, Patient.Id patient, String time) {
        bookings.book(DESK, facility, request(facility, patient, time, Source.CONSOLE), null);
    }

    private BookingRequest over(Instant start, @Nullable String reason) {
        return new BookingRequest(
                clinics.quinn, clinics.northType, List.of(norther), start, null, null, false, Source.CONSOLE, reason);
    }

    private BookingRequest request(Facility.Id facility, Patient.Id patient, String time, Source source) {
        Doctor.Id doctor = facility.equals(northId) ? norther : souther;
        return new BookingRequest(
                patient, type(facility), List.of(doctor), at(facility, time), null, null, false, source, null);
    }

    private AppointmentType.Id type(Facility.Id facility) {
        return facility.equals(northId) ? clinics.northType : clinics.southType;
    }

    private ZoneId zone(Facility.Id facility) {
        return ZoneId.of(facility.equals(northId) ? "Europe/Berlin" : "America/New_York");
    }

    private Instant at(Facility.Id facility, String time) {
        return LocalDateTime.of(MONDAY, LocalTime.parse(time))
                .atZone(zone(facility))
                .toInstant();
    }
}
