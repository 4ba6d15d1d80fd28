package com.ihosi.planner.booking;

import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.PATIENT_TIME;
import static com.ihosi.schema.generated.Tables.ROOM_TIME;
import static com.ihosi.schema.generated.Tables.SLOT_HOLD;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monday 30 November 2026, at clinics that are open from 8 to 17 in Berlin and New York. */
class BookingsTest {

    private static final Actor DESK = new Actor.CommandLine();

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();
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
    void anAppointmentTakesTheTimeOfDoctorAndPatient() {
        Appointment booked = book(northId, shared, clinics.pat, "09:00");

        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.during()).isEqualTo(span(northId, "09:00", 30));
        assertThat(count(north)).isEqualTo(1);
        assertThat(patientTimes(north)).isEqualTo(1);
        assertThat(events()).containsExactly("AppointmentBooked");
    }

    @Test
    void whatABookingAnswersIsWhatWillBeRead() {
        BookingRequest request = new BookingRequest(
                clinics.pat,
                clinics.southType,
                List.of(shared),
                at(southId, "09:00"),
                45,
                "Cough",
                true,
                Appointment.Source.API,
                null);

        Appointment booked = bookings.book(DESK, southId, request, null).getFirst();

        Appointments appointments = new Appointments(hospitals.database(), hospitals.accounts);
        assertThat(appointments.get(DESK, southId, booked.id())).isEqualTo(booked);
    }

    @Test
    void aTakenTimeIsRefusedWithThreeThatAreFree() {
        book(northId, shared, clinics.pat, "09:00");

        NotBookableException refused = refused(northId, shared, clinics.quinn, "09:15");

        assertThat(refused.obstacle()).isEqualTo(Obstacle.TAKEN);
        assertThat(refused.isConflict()).isTrue();
        assertThat(refused.alternatives()).hasSize(3);
        refused.alternatives()
                .forEach(slot -> book(
                        northId, shared, clinics.quinn, slot.slot().during().start()));
    }

    @Test
    void aDoctorWhoIsBookedElsewhereIsBusyHereAndOnTheWay() {
        clinics.travel(60);
        // 16:00 in Berlin is 10:00 in New York
        book(northId, shared, clinics.pat, "16:00");

        assertThat(refused(southId, shared, clinics.quinn, "10:00").obstacle()).isEqualTo(Obstacle.ELSEWHERE);
        assertThat(refused(southId, shared, clinics.quinn, "09:00").obstacle()).isEqualTo(Obstacle.ELSEWHERE);
        assertThat(refused(southId, shared, clinics.quinn, "11:00").obstacle()).isEqualTo(Obstacle.ELSEWHERE);
        book(southId, shared, clinics.quinn, "11:30");
        book(southId, shared, clinics.quinn, "08:30");
    }

    @Test
    void aPatientIsNotSeenAtTwoFacilitiesAtOnce() {
        book(northId, norther, clinics.pat, "16:00");

        assertThat(refused(southId, hospitals.southDoctor(), clinics.pat, "10:15")
                        .obstacle())
                .isEqualTo(Obstacle.PATIENT_TAKEN);
        book(southId, hospitals.southDoctor(), clinics.pat, "10:30");
    }

    @Test
    void aTimeIsTakenUntilTheBufferIsOver() {
        set(north, clinics.northType, 10);
        book(northId, shared, clinics.pat, "09:00");

        assertThat(refused(northId, shared, clinics.quinn, "09:35").obstacle()).isEqualTo(Obstacle.TAKEN);
        assertThat(refused(northId, shared, clinics.quinn, "08:25").obstacle()).isEqualTo(Obstacle.TAKEN);
        book(northId, shared, clinics.quinn, "09:40");
        book(northId, shared, clinics.quinn, "08:20");
    }

    @Test
    void whatDoesNotFitTheHoursIsRefused() {
        clinics.works(north, norther, "10:00", "12:00");

        assertThat(refused(northId, norther, clinics.pat, "09:30").obstacle()).isEqualTo(Obstacle.OUTSIDE_HOURS);
        assertThat(refused(northId, norther, clinics.pat, "11:45").obstacle()).isEqualTo(Obstacle.OUTSIDE_HOURS);
        assertThat(refused(northId, norther, clinics.pat, "10:03").obstacle()).isEqualTo(Obstacle.OFF_GRID);
        assertThat(refused(northId, hospitals.southDoctor(), clinics.pat, "10:00")
                        .obstacle())
                .isEqualTo(Obstacle.CLOSED);
        book(northId, norther, clinics.pat, "11:30");
    }

    @Test
    void theReserveIsForEmergencies() {
        clinics.works(north, norther, "10:00", "12:00");
        hospitals.database().run(north.scope(), sql -> sql.update(WORKING_DAY)
                .set(WORKING_DAY.EMERGENCY_SLOTS, 2)
                .execute());
        book(northId, norther, clinics.pat, "10:00");
        book(northId, norther, clinics.quinn, "10:30");

        assertThat(refused(northId, norther, clinics.pat, "11:00").obstacle()).isEqualTo(Obstacle.EMERGENCY_RESERVE);
        bookings.book(DESK, northId, request(northId, norther, clinics.pat, at(northId, "11:00"), true, null), null);
        assertThat(refused(northId, norther, clinics.quinn, "11:30").obstacle()).isEqualTo(Obstacle.EMERGENCY_RESERVE);
    }

    @Test
    void aHoldKeepsTheTimeUntilItIsOver() {
        Hold hold = bookings.hold(DESK, northId, request(northId, shared, clinics.pat, "09:00"), Hold.USUAL);
        assertThat(refused(northId, shared, clinics.quinn, "09:00").obstacle()).isEqualTo(Obstacle.TAKEN);

        expire();

        book(northId, shared, clinics.quinn, "09:00");
        assertThatThrownBy(() -> bookings.confirm(DESK, northId, hold.id(), null))
                .isInstanceOf(PlannerException.class);
        assertThat(count(north)).isEqualTo(1);
    }

    @Test
    void anExpiredHoldOfAnotherFacilityIsNotInTheWay() {
        bookings.hold(DESK, southId, request(southId, shared, clinics.pat, "10:00"), Hold.USUAL);
        assertThat(refused(northId, shared, clinics.quinn, "16:00").obstacle()).isEqualTo(Obstacle.ELSEWHERE);

        expire();

        book(northId, shared, clinics.pat, "16:00");
    }

    @Test
    void aHoldBecomesAnAppointment() {
        Hold hold = bookings.hold(DESK, northId, request(northId, shared, clinics.pat, "09:00"), Hold.USUAL);

        Appointment booked = bookings.confirm(DESK, northId, hold.id(), "cough");

        assertThat(booked.during()).isEqualTo(hold.during());
        assertThat(count(north)).isEqualTo(1);
        assertThatThrownBy(() -> bookings.confirm(DESK, northId, hold.id(), null))
                .isInstanceOf(PlannerException.class);
    }

    @Test
    void aHoldThatIsUrgentBecomesAnUrgentAppointment() {
        BookingRequest urgent = request(northId, List.of(shared), clinics.pat, at(northId, "09:00"), true, null);
        Hold hold = bookings.hold(DESK, northId, urgent, Hold.USUAL);

        assertThat(bookings.confirm(DESK, northId, hold.id(), null).urgent()).isTrue();
    }

    @Test
    void aHoldOverATakenTimeBecomesAnAppointmentForWhoMayOverbook() {
        book(northId, shared, clinics.pat, "09:00");
        Actor manager = hospitals.member("Mia", "manager", north);
        BookingRequest over =
                request(northId, List.of(shared), clinics.quinn, at(northId, "09:00"), false, "in between");
        Hold hold = bookings.hold(manager, northId, over, Hold.USUAL);

        assertThatThrownBy(() -> bookings.confirm(
                        hospitals.member("Sam", "scheduler", north), northId, hold.id(), null, "in between"))
                .isInstanceOf(NotAllowedException.class);
        assertThat(bookings.confirm(manager, northId, hold.id(), null, "in between")
                        .lane())
                .isEqualTo(1);
    }

    @Test
    void alternativesLeaveOutWhenThePatientHasAnotherAppointment() {
        book(northId, shared, clinics.pat, "09:00");
        book(northId, norther, clinics.quinn, "08:30");
        book(northId, norther, clinics.quinn, "09:30");

        NotBookableException refused = refused(northId, shared, clinics.quinn, "09:00");

        assertThat(refused.alternatives())
                .extracting(slot -> slot.slot().during())
                .isNotEmpty()
                .doesNotContain(span(northId, "08:30", 30), span(northId, "09:30", 30));
    }

    @Test
    void whatHappenedEarlierIsEnteredLaterAsOfThen() {
        Instant then = TwoHospitals.NOW.minus(Duration.ofDays(3));

        Appointment booked = bookings.at(Clock.fixed(then, ZoneOffset.UTC))
                .book(DESK, northId, request(northId, shared, clinics.pat, "09:00"), null)
                .getFirst();

        assertThat(booked.bookedAt()).isEqualTo(then);
    }

    @Test
    void aHoldThatIsGivenBackFreesTheTime() {
        Hold hold = bookings.hold(DESK, northId, request(northId, shared, clinics.pat, "09:00"), Hold.USUAL);
        bookings.release(DESK, northId, hold.id());
        bookings.release(DESK, northId, hold.id());

        book(northId, shared, clinics.quinn, "09:00");
    }

    @Test
    void aMovedAppointmentLeavesItsTime() {
        Appointment booked = book(northId, shared, clinics.pat, "09:00");

        Appointment moved = move(booked, booked.version(), shared, "09:15");

        assertThat(moved.during()).isEqualTo(span(northId, "09:15", 30));
        assertThat(count(north)).isEqualTo(1);
        assertThat(refused(northId, shared, clinics.quinn, "09:30").obstacle()).isEqualTo(Obstacle.TAKEN);
        assertThatThrownBy(() -> move(booked, booked.version(), shared, "11:00"))
                .isInstanceOf(StaleException.class);
        assertThat(events()).containsExactly("AppointmentBooked", "AppointmentMoved");
    }

    @Test
    void anAppointmentThatCannotMoveStaysWhereItIs() {
        Appointment booked = book(northId, shared, clinics.pat, "09:00");
        book(northId, shared, clinics.quinn, "10:00");

        assertThatThrownBy(() -> move(booked, null, shared, "10:15")).isInstanceOf(NotBookableException.class);

        assertThat(refused(northId, shared, clinics.quinn, "09:00").obstacle()).isEqualTo(Obstacle.TAKEN);
    }

    @Test
    void aCancelledAppointmentFreesTheTimeAndStaysCancelled() {
        Appointment booked = book(northId, shared, clinics.pat, "09:00");

        bookings.cancel(DESK, northId, booked.id(), booked.version(), "called");
        Appointment again = bookings.cancel(DESK, northId, booked.id(), null, "called");

        assertThat(again.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThatThrownBy(() -> bookings.checkIn(DESK, northId, booked.id(), null))
                .hasMessageContaining("cancelled cannot become arrived");
        book(northId, shared, clinics.quinn, "09:00");
        assertThat(events()).containsExactly("AppointmentBooked", "AppointmentChanged", "AppointmentBooked");
    }

    @Test
    void aVisitGoesFromArrivalToItsEnd() {
        Appointment booked = book(northId, shared, clinics.pat, "09:00");
        assertThat(booked.newPatient()).isTrue();

        bookings.checkIn(DESK, northId, booked.id(), null);
        bookings.start(DESK, northId, booked.id(), null);
        Appointment done = bookings.complete(DESK, northId, booked.id(), null);

        assertThat(done.status()).isEqualTo(AppointmentStatus.FULFILLED);
        assertThat(book(northId, shared, clinics.pat, "10:00").newPatient()).isFalse();
        assertThat(bookingAt(southId, shared, clinics.pat, "12:00").newPatient())
                .isTrue();
    }

    @Test
    void nobodyMissesAnAppointmentThatHasNotBegun() {
        Appointment booked = book(northId, shared, clinics.pat, "09:00");

        assertThatThrownBy(() -> bookings.noShow(DESK, northId, booked.id(), null))
                .isInstanceOf(PlannerException.class);

        Clock later = Clock.fixed(booked.during().end(), ZoneOffset.UTC);
        Appointment missed = clinics.bookingsAt(later).noShow(DESK, northId, booked.id(), null);
        assertThat(missed.status()).isEqualTo(AppointmentStatus.NOSHOW);
    }

    @Test
    void aPendingAppointmentKeepsItsTimeUntilItIsApproved() {
        hospitals.database().run(north.scope(), sql -> sql.update(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.REQUIRES_APPROVAL, true)
                .execute());
        Appointment pending = book(northId, shared, clinics.pat, "09:00");

        assertThat(pending.status()).isEqualTo(AppointmentStatus.PENDING);
        assertThat(refused(northId, shared, clinics.quinn, "09:00").obstacle()).isEqualTo(Obstacle.TAKEN);
        assertThat(bookings.approve(DESK, northId, pending.id(), null).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void severalDoctorsSeeOnePatientTogetherOrNotAtAll() {
        book(northId, norther, clinics.quinn, "09:00");
        BookingRequest both =
                request(northId, List.of(shared, norther), clinics.pat, at(northId, "09:00"), false, null);
        assertThatThrownBy(() -> bookings.book(DESK, northId, both, null)).isInstanceOf(NotBookableException.class);
        assertThat(count(north)).isEqualTo(1);

        List<Appointment> visit = bookings.book(
                DESK,
                northId,
                request(northId, List.of(shared, norther), clinics.pat, at(northId, "10:00"), false, null),
                null);

        assertThat(visit).extracting(Appointment::doctor).containsExactlyInAnyOrder(shared, norther);
        assertThat(visit).extracting(Appointment::visit).doesNotContainNull().hasSize(2);
        assertThat(patientTimes(north)).isEqualTo(3);
    }

    @Test
    void severalDoctorsSeeThePatientInOneRoomAndMoveAndAreCancelledTogether() {
        hospitals.database().run(north.scope(), sql -> sql.update(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.NEEDS_ROOM, true)
                .execute());
        clinics.room(north, "R1");
        List<Appointment> visit = bookings.book(
                DESK,
                northId,
                request(northId, List.of(shared, norther), clinics.pat, at(northId, "10:00"), false, null),
                null);
        assertThat(rooms()).isOne();

        bookings.move(
                DESK,
                northId,
                visit.getFirst().id(),
                null,
                new MoveRequest(visit.getFirst().doctor(), at(northId, "11:00"), null, null));

        assertThat(statesOf(visit)).containsOnly(AppointmentStatus.BOOKED);
        assertThat(visit)
                .allSatisfy(each ->
                        assertThat(clinicsAppointment(each).during().start()).isEqualTo(at(northId, "11:00")));
        assertThat(rooms()).isOne();
        book(northId, norther, clinics.quinn, "10:00");
        assertThatThrownBy(() -> bookings.move(
                        DESK,
                        northId,
                        visit.getFirst().id(),
                        null,
                        new MoveRequest(visit.getFirst().doctor(), at(northId, "10:00"), null, null)))
                .isInstanceOf(NotBookableException.class);
        assertThat(clinicsAppointment(visit.getLast()).during().start()).isEqualTo(at(northId, "11:00"));

        bookings.cancel(DESK, northId, visit.getLast().id(), null, "ill");

        assertThat(statesOf(visit)).containsOnly(AppointmentStatus.CANCELLED);
        assertThat(rooms()).isOne();
    }

    private List<AppointmentStatus> statesOf(List<Appointment> visit) {
        return visit.stream().map(each -> clinicsAppointment(each).status()).toList();
    }

    private Appointment clinicsAppointment(Appointment of) {
        return hospitals.database().read(north.scope(), sql -> Appointments.get(sql, northId, of.id()));
    }

    private int rooms() {
        return hospitals.database().read(north.scope(), sql -> sql.fetchCount(ROOM_TIME));
    }

    @Test
    void aLengthThatTheTypeDoesNotAllowIsRefusedWhenBookedAndWhenMoved() {
        Appointment booked = book(northId, shared, clinics.pat, "09:00");

        assertThatThrownBy(() -> bookings.move(
                        DESK, northId, booked.id(), null, new MoveRequest(shared, at(northId, "10:00"), 300, null)))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(
                                refused.refusals().getFirst().field())
                        .isEqualTo("minutes"));
        BookingRequest endless = new BookingRequest(
                clinics.quinn,
                clinics.northType,
                List.of(norther),
                at(northId, "09:00"),
                1000,
                null,
                false,
                Appointment.Source.CONSOLE,
                null);
        assertThatThrownBy(() -> bookings.book(DESK, northId, endless, null)).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> bookings.cancel(DESK, northId, booked.id(), null, "x".repeat(1001)))
                .isInstanceOf(FieldException.class);
        assertThat(count(north)).isEqualTo(1);
    }

    @Test
    void aVisitThatHasBegunIsNotCancelled() {
        Appointment booked = book(northId, shared, clinics.pat, "09:00");
        bookings.checkIn(DESK, northId, booked.id(), null);
        bookings.start(DESK, northId, booked.id(), null);

        assertThatThrownBy(() -> bookings.cancel(DESK, northId, booked.id(), null, "late"))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("has begun");
    }

    @Test
    void aRoomIsUsedByOneAtATime() {
        hospitals.database().run(north.scope(), sql -> sql.update(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.NEEDS_ROOM, true)
                .execute());
        assertThat(refused(northId, shared, clinics.pat, "09:00").obstacle()).isEqualTo(Obstacle.NO_ROOM);
        clinics.room(north, "R1");

        book(northId, shared, clinics.pat, "09:00");

        assertThat(refused(northId, norther, clinics.quinn, "09:15").obstacle()).isEqualTo(Obstacle.NO_ROOM);
        book(northId, norther, clinics.quinn, "09:30");
        int rooms = hospitals.database().read(north.scope(), sql -> sql.fetchCount(ROOM_TIME));
        assertThat(rooms).isEqualTo(2);
    }

    @Test
    void aRequestThatIsSentAgainBooksNothingMore() {
        Actor manager = hospitals.member("Mia", "manager", north);
        BookingRequest request = request(northId, shared, clinics.pat, "09:00");

        List<Appointment> first = bookings.book(manager, northId, request, "k1");
        List<Appointment> again = bookings.book(manager, northId, request, "k1");

        assertThat(again).isEqualTo(first);
        assertThat(count(north)).isEqualTo(1);
        assertThatThrownBy(() -> bookings.book(manager, northId, request(northId, shared, clinics.pat, "10:00"), "k1"))
                .isInstanceOf(FieldException.class);
    }

    @Test
    void overbookingNeedsAReasonAndTheRightToIt() {
        book(northId, shared, clinics.pat, "09:00");
        BookingRequest over =
                request(northId, List.of(shared), clinics.quinn, at(northId, "09:00"), false, "sees her in between");
        Actor scheduler = hospitals.member("Sam", "scheduler", north);

        assertThatThrownBy(() -> bookings.book(scheduler, northId, over, null)).isInstanceOf(NotAllowedException.class);
        Actor manager = hospitals.member("Mia", "manager", north);
        assertThat(bookings.book(manager, northId, over, null))
                .extracting(Appointment::lane)
                .containsExactly(1);
        assertThat(refused(southId, shared, clinics.quinn, "03:00").obstacle()).isEqualTo(Obstacle.OUTSIDE_HOURS);
    }

    @Test
    void anotherFacilitysAppointmentDoesNotExist() {
        Appointment booked = book(northId, shared, clinics.pat, "09:00");
        Actor southern = hospitals.member("Sol", "manager", south);

        assertThatThrownBy(() -> bookings.cancel(southern, southId, booked.id(), null, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bookings.cancel(southern, northId, booked.id(), null, null))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> bookings.book(southern, northId, request(northId, shared, clinics.pat, "11:00"), null))
                .isInstanceOf(NotAllowedException.class);
    }

    private Appointment book(Facility.Id facility, Doctor.Id doctor, Patient.Id patient, String time) {
        return book(facility, doctor, patient, at(facility, time));
    }

    private Appointment bookingAt(Facility.Id facility, Doctor.Id doctor, Patient.Id patient, String time) {
        return book(facility, doctor, patient, time);
    }

    private Appointment book(Facility.Id facility, Doctor.Id doctor, Patient.Id patient, Instant start) {
        return bookings.book(DESK, facility, request(facility, doctor, patient, start, false, null), null)
                .getFirst();
    }

    private NotBookableException refused(Facility.Id facility, Doctor.Id doctor, Patient.Id patient, String time) {
        return catchThrowableOfType(NotBookableException.class, () -> book(facility, doctor, patient, time));
    }

    private Appointment move(Appointment booked, @Nullable Long version, Doctor.Id doctor, String time) {
        return bookings.move(
                DESK, northId, booked.id(), version, new MoveRequest(doctor, at(northId, time), null, null));
    }

    private BookingRequest request(Facility.Id facility, Doctor.Id doctor, Patient.Id patient, String time) {
        return request(facility, doctor, patient, at(facility, time), false, null);
    }

    private BookingRequest request(
            Facility.Id facility,
            Doctor.Id doctor,
            Patient.Id patient,
            Instant start,
            boolean urgent,
            @Nullable String overbooking) {
        return request(facility, List.of(doctor), patient, start, urgent, overbooking);
    }

    private BookingRequest request(
            Facility.Id facility,
            List<Doctor.Id> doctors,
            Patient.Id patient,
            Instant start,
            boolean urgent,
            @Nullable String overbooking) {
        AppointmentType.Id type = facility.equals(northId) ? clinics.northType : clinics.southType;
        return new BookingRequest(
                patient, type, doctors, start, null, null, urgent, Appointment.Source.CONSOLE, overbooking);
    }

    private Instant at(Facility.Id facility, String time) {
        ZoneId zone = ZoneId.of(facility.equals(northId) ? "Europe/Berlin" : "America/New_York");
        return LocalDateTime.parse("2026-11-30T" + time).atZone(zone).toInstant();
    }

    private Span span(Facility.Id facility, String time, int minutes) {
        Instant start = at(facility, time);
        return new Span(start, start.plus(Duration.ofMinutes(minutes)));
    }

    private void set(Place place, AppointmentType.Id type, int buffer) {
        hospitals.database().run(place.scope(), sql -> sql.update(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.BUFFER_MINUTES, buffer)
                .where(APPOINTMENT_TYPE.ID.eq(type.value()))
                .execute());
    }

    /** Lets all holds be over. */
    private void expire() {
        Instant created = TwoHospitals.NOW.minusSeconds(600);
        Instant past = TwoHospitals.NOW.minusSeconds(1);
        Instant over = past.isBefore(Instant.now()) ? past : Instant.now().minusSeconds(1);
        hospitals.test().beyondPolicies(sql -> {
            sql.update(DOCTOR_TIME)
                    .set(DOCTOR_TIME.EXPIRES_AT, over)
                    .where(DOCTOR_TIME.EXPIRES_AT.isNotNull())
                    .execute();
            sql.update(PATIENT_TIME)
                    .set(PATIENT_TIME.EXPIRES_AT, over)
                    .where(PATIENT_TIME.EXPIRES_AT.isNotNull())
                    .execute();
            return sql.update(SLOT_HOLD)
                    .set(SLOT_HOLD.CREATED_AT, created.minus(Duration.ofDays(9)))
                    .set(SLOT_HOLD.EXPIRES_AT, over)
                    .execute();
        });
    }

    private int count(Place place) {
        return hospitals.database().read(place.scope(), sql -> sql.fetchCount(DOCTOR_TIME));
    }

    private int patientTimes(Place place) {
        return hospitals.database().read(place.scope(), sql -> sql.fetchCount(PATIENT_TIME));
    }

    private List<String> events() {
        return hospitals.database().read(north.scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .orderBy(OUTBOX.ID)
                .fetch(OUTBOX.TYPE));
    }
}
