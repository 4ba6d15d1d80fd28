package com.ihosi.planner.conflict;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.CONFLICT_CHECK;
import static com.ihosi.schema.generated.Tables.FACILITY_HOLIDAY;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.conflict.Conflict.Reason;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.Blocks;
import com.ihosi.planner.hours.DayHours;
import com.ihosi.planner.hours.Recurrence;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.hours.WorkingWeeks;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.testing.TwoHospitals.Work;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monday 30 November 2026 and the day after, at clinics that are open from 8 to 17 in Berlin and New York. */
class ConflictsTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();
    private final Conflicts conflicts = conflictsAt(TwoHospitals.NOW);
    private final WorkingWeeks weeks = new WorkingWeeks(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Blocks blocks = new Blocks(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Place north = hospitals.north();
    private final Place south = hospitals.south();
    private final Facility.Id northId = hospitals.northId();
    private final Facility.Id southId = hospitals.southId();
    private final Doctor.Id shared = hospitals.shared();
    private final Doctor.Id norther = hospitals.northDoctor();

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void whatFitsIsNoConflict() {
        book(northId, norther, clinics.pat, "09:00");
        works(norther, "09:00", "12:00");

        assertThat(conflicts.list(DESK, northId)).isEmpty();
        assertThat(events()).doesNotContain("ConflictFound");
    }

    @Test
    void anAppointmentOutsideChangedHoursCollidesUntilTheyAreChangedBack() {
        Appointment early = book(northId, norther, clinics.pat, "09:00");
        Appointment late = book(northId, norther, clinics.quinn, "10:30");
        Appointment colleagues = book(northId, shared, clinics.quinn, "09:00");

        works(norther, "10:00", "12:00");

        assertThat(reason(early)).contains(Reason.OUTSIDE_HOURS);
        assertThat(reason(late)).isEmpty();
        assertThat(reason(colleagues)).isEmpty();
        assertThat(get(early).conflict()).isTrue();

        works(norther, "08:00", "12:00");

        assertThat(reason(early)).isEmpty();
        assertThat(get(early).conflict()).isFalse();
        assertThat(events()).containsSubsequence("HoursChanged", "ConflictFound", "HoursChanged", "ConflictResolved");
    }

    @Test
    void aConflictIsFoundOnce() {
        book(northId, norther, clinics.pat, "09:00");
        works(norther, "10:00", "12:00");

        conflicts.list(DESK, northId);
        List<Conflict> again = conflicts.list(DESK, northId);

        assertThat(again).hasSize(1);
        assertThat(again.getFirst().patient().id()).isEqualTo(clinics.pat);
        assertThat(again.getFirst().doctor().id()).isEqualTo(norther);
        assertThat(again.getFirst().appointment().version()).isEqualTo(2);
        assertThat(events().stream().filter("ConflictFound"::equals)).hasSize(1);
    }

    @Test
    void leaveCollidesAtEveryFacilityWhereverItWasEntered() {
        Appointment here = book(northId, shared, clinics.pat, "09:00");
        Appointment there = book(southId, shared, clinics.pat, "14:00");
        Appointment after = book(northId, shared, clinics.pat, at(northId, MONDAY.plusDays(1), "09:00"));

        hospitals.leaves.enterSick(DESK, northId, shared, MONDAY, MONDAY);

        assertThat(reason(here)).contains(Reason.AWAY);
        assertThat(reason(southId, there)).contains(Reason.AWAY);
        assertThat(reason(after)).isEmpty();

        hospitals.leaves.takeBack(
                DESK,
                northId,
                hospitals
                        .leaves
                        .listEntered(DESK, northId, MONDAY, MONDAY)
                        .getFirst()
                        .id());

        assertThat(reason(here)).isEmpty();
        assertThat(reason(southId, there)).isEmpty();
    }

    @Test
    void aPublishedRosterDecidesWhichDaysHaveHours() {
        Appointment inside = book(northId, norther, clinics.pat, "15:00");
        Appointment freeDay = book(northId, norther, clinics.pat, at(northId, MONDAY.plusDays(1), "15:00"));
        Appointment outside = book(northId, norther, clinics.quinn, "08:30");
        UUID shift = hospitals.shift(north, "late", 12, 8);

        var draft = hospitals.draft(
                north, TwoHospitals.NEXT_WEEK, null, new Work(norther, MONDAY, shift, at(northId, MONDAY, "12:00")));
        hospitals.publishing.publish(DESK, List.of(new Publishing.Draft(northId, draft)));

        assertThat(reason(inside)).isEmpty();
        assertThat(reason(freeDay)).contains(Reason.NO_HOURS);
        assertThat(reason(outside)).contains(Reason.OUTSIDE_HOURS);
    }

    @Test
    void aDutyThatRunsOverMidnightCanBeBookedToItsEnd() {
        UUID shift = hospitals.shift(north, "night", 22, 8);
        var draft = hospitals.draft(
                north, TwoHospitals.NEXT_WEEK, null, new Work(norther, MONDAY, shift, at(northId, MONDAY, "22:00")));
        hospitals.publishing.publish(DESK, List.of(new Publishing.Draft(northId, draft)));

        Appointment night = book(northId, norther, clinics.pat, at(northId, MONDAY.plusDays(1), "02:00"));
        works(norther, "08:00", "12:00");

        assertThat(reason(night)).isEmpty();
    }

    @Test
    void aClosedFacilityAndTheEndOfAnEmploymentAreSaid() {
        Appointment holiday = book(northId, norther, clinics.pat, "09:00");
        Appointment gone = book(northId, shared, clinics.quinn, "09:00");
        hospitals.database().run(north.scope(), sql -> sql.insertInto(FACILITY_HOLIDAY)
                .set(FACILITY_HOLIDAY.FACILITY_ID, north.facility())
                .set(FACILITY_HOLIDAY.DAY, MONDAY)
                .set(FACILITY_HOLIDAY.NAME, "Founding day")
                .execute());
        hospitals.terminate(north, shared);

        works(norther, "08:00", "12:00");
        hospitals.leaves.enterSick(DESK, southId, shared, MONDAY.plusDays(9), MONDAY.plusDays(9));
        ask();

        assertThat(reason(holiday)).contains(Reason.HOLIDAY);
        assertThat(reason(gone)).contains(Reason.LEFT);
    }

    @Test
    void anAppointmentThatCanNoLongerBeReachedCollides() {
        Appointment booked = book(northId, shared, clinics.pat, "15:00");
        // 16:00 in Berlin is 10:00 in New York
        blocks.add(DESK, southId, shared, MONDAY.atTime(10, 0), MONDAY.atTime(11, 0), "Ward");
        assertThat(reason(booked)).isEmpty();

        clinics.travel(60);
        ask();

        assertThat(reason(booked)).contains(Reason.ELSEWHERE);
        assertThat(conflicts.list(DESK, southId)).isEmpty();
    }

    @Test
    void aBlockTakesOverbookedAppointmentsToo() {
        Appointment first = book(northId, shared, clinics.pat, "09:00");
        Appointment over = bookings.book(DESK, northId, request(shared, clinics.quinn, "09:00", "in between"), null)
                .getFirst();
        bookings.cancel(DESK, northId, first.id(), null, null);

        blocks.add(DESK, northId, shared, MONDAY.atTime(9, 0), MONDAY.atTime(10, 0), "Meeting");

        assertThat(reason(over)).contains(Reason.TAKEN);
    }

    @Test
    void noticeFullDaysAndReservesAreForNewAppointments() {
        Appointment booked = book(northId, norther, clinics.pat, at(northId, LocalDate.of(2026, 11, 25), "11:05"));
        Appointment second = book(northId, norther, clinics.quinn, at(northId, LocalDate.of(2026, 11, 25), "11:35"));
        works(
                norther,
                LocalDate.of(2026, 11, 25),
                new DayHours(LocalTime.of(8, 0), LocalTime.of(17, 0), List.of(), 1, 1, null, 60, Set.of()));

        assertThat(reason(booked)).isEmpty();
        assertThat(reason(second)).isEmpty();
    }

    @Test
    void whatWasAcceptedIsToldAgainOnlyForAnotherReason() {
        Appointment booked = book(northId, norther, clinics.pat, "09:00");
        works(norther, "10:00", "12:00");
        Conflict conflict = conflicts.list(DESK, northId).getFirst();

        conflicts.accept(DESK, northId, booked.id(), conflict.appointment().version(), "She stays longer.");
        works(norther, "10:00", "13:00");

        assertThat(reason(booked)).isEmpty();
        assertThat(get(booked).conflict()).isFalse();
        assertThat(note(booked)).isEqualTo("She stays longer.");

        hospitals.leaves.enterSick(DESK, northId, norther, MONDAY, MONDAY);

        assertThat(reason(booked)).contains(Reason.AWAY);
        assertThat(note(booked)).isNull();
    }

    @Test
    void acceptingNeedsANoteAndTheLastVersion() {
        Appointment booked = book(northId, norther, clinics.pat, "09:00");
        assertThatThrownBy(() -> conflicts.accept(DESK, northId, booked.id(), booked.version(), "Fine."))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("does not collide");
        works(norther, "10:00", "12:00");
        conflicts.list(DESK, northId);

        assertThatThrownBy(() -> conflicts.accept(DESK, northId, booked.id(), booked.version() + 1, " "))
                .isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> conflicts.accept(DESK, northId, booked.id(), booked.version(), "Fine."))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void aMovedOrCancelledAppointmentCollidesNoLonger() {
        Appointment moved = book(northId, norther, clinics.pat, "08:00");
        Appointment cancelled = book(northId, norther, clinics.quinn, "09:00");
        works(norther, "10:00", "12:00");
        assertThat(conflicts.list(DESK, northId)).hasSize(2);

        bookings.move(
                DESK, northId, moved.id(), null, new MoveRequest(norther, at(northId, MONDAY, "10:00"), null, null));
        bookings.cancel(DESK, northId, cancelled.id(), null, "called");

        assertThat(conflicts.list(DESK, northId)).isEmpty();
        assertThat(get(moved).conflict()).isFalse();
        assertThat(get(cancelled).conflict()).isFalse();
    }

    @Test
    void theOtherFacilitySeesAndResolvesNothingOfIt() {
        Appointment booked = book(northId, norther, clinics.pat, "09:00");
        works(norther, "10:00", "12:00");
        Actor southern = hospitals.member("Sol", "manager", south);

        assertThat(conflicts.list(southern, southId)).isEmpty();
        assertThatThrownBy(() -> conflicts.list(southern, northId)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> conflicts.accept(southern, northId, booked.id(), 1, "Fine."))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void theWatchLooksOnceWhenAChangeHasSettled() {
        Appointment booked = book(northId, norther, clinics.pat, "09:00");
        works(norther, "10:00", "12:00");

        assertThat(conflicts.refresh()).isZero();
        assertThat(get(booked).conflict()).isFalse();

        Conflicts later = conflictsAt(TwoHospitals.NOW.plus(Conflicts.SETTLED));
        assertThat(later.refresh()).isEqualTo(1);
        assertThat(get(booked).conflict()).isTrue();
        assertThat(later.refresh()).isZero();
        assertThat(checks()).isZero();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheAppointments() {
        book(northId, norther, clinics.pat, "09:00");
        int few = statements();
        for (int hour = 10; hour < 16; hour++) {
            book(northId, norther, clinics.pat, hour + ":00");
            book(northId, shared, clinics.quinn, hour + ":00");
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(14);
    }

    private int statements() {
        AtomicInteger count = new AtomicInteger();
        hospitals.database().run(north.scope(), sql -> {
            var counting = sql.configuration()
                    .derive(ExecuteListener.onStart((ExecuteContext any) -> count.incrementAndGet()));
            Facility facility = Facilities.list(sql, List.of(northId)).getFirst();
            new ConflictCheck(DSL.using(counting), facility, TwoHospitals.NOW)
                    .run(List.of(new ConflictRepository.Check(null, MONDAY, null)));
        });
        return count.get();
    }

    private Conflicts conflictsAt(Instant now) {
        return new Conflicts(hospitals.database(), hospitals.accounts, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** As if something without an event of its own had changed. */
    private void ask() {
        hospitals.database().run(north.scope(), sql -> sql.insertInto(CONFLICT_CHECK)
                .set(CONFLICT_CHECK.FACILITY_ID, north.facility())
                .set(CONFLICT_CHECK.FIRST_DAY, MONDAY)
                .set(CONFLICT_CHECK.ASKED_AT, TwoHospitals.NOW)
                .execute());
    }

    private void works(Doctor.Id doctor, String from, String until) {
        works(doctor, MONDAY, new DayHours(LocalTime.parse(from), LocalTime.parse(until)));
    }

    private void works(Doctor.Id doctor, LocalDate first, DayHours hours) {
        List<WorkingDay> days = List.of(DayOfWeek.values()).stream()
                .map(day -> new WorkingDay(day, new Recurrence.Weekly(), Optional.of(hours)))
                .toList();
        weeks.save(
                DESK,
                northId,
                doctor,
                first,
                days,
                weeks.get(DESK, northId, doctor).version());
    }

    private Optional<Reason> reason(Appointment appointment) {
        return reason(northId, appointment);
    }

    private Optional<Reason> reason(Facility.Id facility, Appointment appointment) {
        return conflicts.list(DESK, facility).stream()
                .filter(conflict -> conflict.appointment().id().equals(appointment.id()))
                .map(Conflict::reason)
                .findFirst();
    }

    private Appointment get(Appointment booked) {
        return hospitals.database().read(north.scope(), sql -> Appointments.get(sql, northId, booked.id()));
    }

    private @Nullable String note(Appointment booked) {
        return hospitals.database().read(north.scope(), sql -> sql.select(APPOINTMENT.CONFLICT_NOTES)
                .from(APPOINTMENT)
                .where(APPOINTMENT.ID.eq(booked.id().value()))
                .fetchSingle()
                .value1());
    }

    private int checks() {
        return hospitals.database().read(north.scope(), sql -> sql.fetchCount(CONFLICT_CHECK));
    }

    private List<String> events() {
        return hospitals.database().read(north.scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .orderBy(OUTBOX.ID)
                .fetch(OUTBOX.TYPE));
    }

    private Appointment book(Facility.Id facility, Doctor.Id doctor, Patient.Id patient, String time) {
        return book(facility, doctor, patient, at(facility, MONDAY, time));
    }

    private Appointment book(Facility.Id facility, Doctor.Id doctor, Patient.Id patient, Instant start) {
        return bookings.book(
                        DESK,
                        facility,
                        new BookingRequest(
                                patient,
                                facility.equals(northId) ? clinics.northType : clinics.southType,
                                List.of(doctor),
                                start,
                                null,
                                null,
                                false,
                                Appointment.Source.CONSOLE,
                                null),
                        null)
                .getFirst();
    }

    private BookingRequest request(Doctor.Id doctor, Patient.Id patient, String time, @Nullable String overbooking) {
        return new BookingRequest(
                patient,
                clinics.northType,
                List.of(doctor),
                at(northId, MONDAY, time),
                null,
                null,
                false,
                Appointment.Source.CONSOLE,
                overbooking);
    }

    private Instant at(Facility.Id facility, LocalDate day, String time) {
        ZoneId zone = ZoneId.of(facility.equals(northId) ? "Europe/Berlin" : "America/New_York");
        return LocalDateTime.of(day, LocalTime.parse(time)).atZone(zone).toInstant();
    }
}
