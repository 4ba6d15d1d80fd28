package com.ihosi.planner.reschedule;

import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.time.DateRange;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monday 30 November 2026 at a clinic in Berlin that is open from 8 to 17; Nora and the shared doctor are of one department. */
class ReschedulingTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();
    private final Rescheduling rescheduling = clinics.rescheduling();
    private final Place north = hospitals.north();
    private final Facility.Id northId = hospitals.northId();
    private final Doctor.Id shared = hospitals.shared();
    private final Doctor.Id nora = hospitals.northDoctor();
    private final Clearing day = new Clearing(nora, new DateRange(MONDAY, MONDAY));

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void aClearedDayIsPlacedWithoutTwoInOnePlace() {
        works(nora, "08:00", "10:00");
        List<Appointment> booked = List.of(
                book(nora, "P1", "08:00"),
                book(nora, "P2", "08:30"),
                book(nora, "P3", "09:00"),
                book(nora, "P4", "09:30"));
        assertThat(rescheduling.listToClear(DESK, northId, day)).isEqualTo(booked);

        List<Proposal> proposals = rescheduling.propose(DESK, northId, ids(booked), day);

        List<Slot> slots = proposals.stream()
                .map(proposal -> proposal.slot().orElseThrow().slot())
                .toList();
        assertThat(slots).hasSize(4);
        for (int i = 0; i < slots.size(); i++) {
            for (Slot other : slots.subList(i + 1, slots.size())) {
                assertThat(slots.get(i).doctor().equals(other.doctor())
                                && slots.get(i).occupied().overlaps(other.occupied()))
                        .isFalse();
            }
        }
        assertThat(slots)
                .noneMatch(slot -> slot.doctor().equals(nora) && dayOf(slot).equals(MONDAY));
        assertThat(accept(proposals)).allMatch(outcome -> outcome.moved().isPresent());
        assertThat(rescheduling.listToClear(DESK, northId, day)).isEmpty();
    }

    @Test
    void theOwnDoctorSoonIsBetterThanAColleagueToday() {
        Appointment booked = book(nora, "P1", "09:00");

        Proposal proposal = propose(booked).getFirst();

        assertThat(proposal.changesDoctor()).isFalse();
        assertThat(time(proposal)).isBetween("08:00", "10:00");
    }

    @Test
    void aColleagueOfTheDepartmentIsBetterThanTheOwnDoctorInManyWeeks() {
        Appointment booked = book(nora, "P1", "09:00");
        hospitals.leaves.enterSick(DESK, northId, nora, MONDAY, MONDAY.plusDays(20));
        hospitals.leaves.enterSick(DESK, northId, nora, LocalDate.of(2026, 11, 25), MONDAY);

        Proposal proposal = propose(booked).getFirst();

        assertThat(proposal.slot().orElseThrow().slot().doctor()).isEqualTo(shared);
        assertThat(dayOf(proposal.slot().orElseThrow().slot())).isEqualTo(MONDAY);
    }

    @Test
    void withoutADepartmentTheOwnDoctorIsWaitedForAtMostFourWeeks() {
        withoutDepartment();
        Appointment booked = book(nora, "P1", "09:00");
        LocalDate today = LocalDate.of(2026, 11, 25);
        hospitals.leaves.enterSick(DESK, northId, nora, today, MONDAY.plusDays(20));
        assertThat(dayOf(propose(booked).getFirst().slot().orElseThrow().slot()))
                .isEqualTo(MONDAY.plusDays(21));

        hospitals.leaves.enterSick(DESK, northId, nora, MONDAY.plusDays(21), MONDAY.plusDays(40));
        Proposal none = propose(booked).getFirst();

        assertThat(none.slot()).isEmpty();
        assertThat(none.obstacle()).contains(Proposal.Obstacle.NO_TIME);
    }

    @Test
    void urgentOnesChooseFirstThenVipsThenTheNearest() {
        Appointment plain = book(nora, "P1", "08:00");
        Appointment vip = book(nora, "P2", "08:30");
        Appointment urgent = bookings.book(DESK, northId, request(nora, clinics.patient("P3"), "09:00", true), null)
                .getFirst();
        hospitals.database().run(north.scope(), sql -> sql.update(FACILITY_PATIENT)
                .set(FACILITY_PATIENT.VIP, true)
                .where(FACILITY_PATIENT.PATIENT_ID.eq(vip.patient().value()))
                .execute());

        List<Proposal> proposals = rescheduling.propose(DESK, northId, ids(List.of(plain, vip, urgent)), day);

        assertThat(proposals)
                .extracting(proposal -> proposal.appointment().id())
                .containsExactly(urgent.id(), vip.id(), plain.id());
    }

    @Test
    void whomARulePutsFirstChoosesBeforeOthers() {
        Appointment plain = book(nora, "P1", "08:00");
        Appointment first = book(nora, "P2", "08:30");
        hospitals.database().run(north.scope(), sql -> sql.update(FACILITY_PATIENT)
                .set(FACILITY_PATIENT.NEW_PATIENT, false)
                .where(FACILITY_PATIENT.PATIENT_ID.eq(first.patient().value()))
                .execute());
        assertThat(order(plain, first)).containsExactly(plain.id(), first.id());

        new SchedulingRules(hospitals.database(), hospitals.accounts, hospitals.clock)
                .save(
                        DESK,
                        new SchedulingRule(
                                new SchedulingRule.Id(UUID.randomUUID()),
                                northId,
                                Optional.empty(),
                                "Who is known comes first",
                                "!new_patient",
                                new Actions.Priority(10),
                                SchedulingRule.USUAL_PRIORITY,
                                true,
                                hospitals.clock.instant(),
                                0));

        assertThat(order(plain, first)).containsExactly(first.id(), plain.id());
    }

    private List<Appointment.Id> order(Appointment... appointments) {
        return rescheduling.propose(DESK, northId, ids(List.of(appointments)), day).stream()
                .map(proposal -> proposal.appointment().id())
                .toList();
    }

    @Test
    void onePatientIsNotPlacedTwiceAtOnce() {
        Appointment first = book(nora, clinics.pat, "09:00");
        Appointment second = book(nora, clinics.pat, "09:30");

        List<Slot> slots = rescheduling.propose(DESK, northId, ids(List.of(first, second)), day).stream()
                .map(proposal -> proposal.slot().orElseThrow().slot())
                .toList();

        assertThat(slots.get(0).during().overlaps(slots.get(1).during())).isFalse();
    }

    @Test
    void oneRoomIsNotGivenTwice() {
        hospitals.database().run(north.scope(), sql -> sql.update(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.NEEDS_ROOM, true)
                .execute());
        clinics.room(north, "R1");
        Appointment first = book(nora, "P1", "09:00");
        Appointment second = book(shared, "P2", "09:30");

        List<Proposal> proposals = rescheduling.propose(DESK, northId, ids(List.of(first, second)), null);

        assertThat(accept(proposals)).allMatch(outcome -> outcome.moved().isPresent());
    }

    @Test
    void severalDoctorsAtOnceAreNotMovedByThemselves() {
        List<Appointment> visit = bookings.book(
                DESK,
                northId,
                new BookingRequest(
                        clinics.pat,
                        clinics.northType,
                        List.of(nora, shared),
                        at(MONDAY, "09:00"),
                        null,
                        null,
                        false,
                        Appointment.Source.CONSOLE,
                        null),
                null);

        assertThat(rescheduling.propose(DESK, northId, ids(visit), null))
                .allMatch(proposal -> proposal.obstacle().equals(Optional.of(Proposal.Obstacle.SEVERAL_DOCTORS)));
    }

    @Test
    void whoeverWasFasterIsNotOverrun() {
        Appointment booked = book(nora, "P1", "09:00");
        List<Proposal> proposals = propose(booked);
        Slot wanted = proposals.getFirst().slot().orElseThrow().slot();
        book(wanted.doctor(), clinics.quinn, wanted.during().start());

        Relocation.Outcome outcome = accept(proposals).getFirst();

        assertThat(outcome.moved()).isEmpty();
        assertThat(outcome.refusal()).isNotBlank();
        assertThat(outcome.alternatives()).isNotEmpty();
        assertThat(rescheduling.listToClear(DESK, northId, day))
                .extracting(Appointment::id)
                .containsExactly(booked.id());
    }

    @Test
    void whatIsAcceptedTwiceIsMovedOnce() {
        List<Appointment> booked = List.of(book(nora, "P1", "09:00"), book(nora, "P2", "09:30"));
        List<Proposal> proposals = rescheduling.propose(DESK, northId, ids(booked), day);
        List<Relocation.Outcome> first = accept(proposals);

        List<Relocation.Outcome> again = accept(proposals);

        assertThat(again)
                .allMatch(outcome ->
                        outcome.moved().isEmpty() && outcome.alternatives().isEmpty());
        assertThat(again.getFirst().refusal()).contains("meanwhile");
        assertThat(rescheduling.propose(DESK, northId, ids(booked), null))
                .extracting(Proposal::appointment)
                .containsExactlyInAnyOrderElementsOf(first.stream()
                        .map(outcome -> outcome.moved().orElseThrow())
                        .toList());
    }

    @Test
    void theAlternativesOfOneBeginWithItsDoctor() {
        Appointment booked = book(nora, "P1", "09:00");

        List<RankedSlot> alternatives = rescheduling.alternatives(DESK, northId, booked.id(), null, 2);

        assertThat(alternatives).extracting(slot -> slot.slot().doctor()).containsExactly(nora, nora, shared, shared);
    }

    @Test
    void anArchivedTypeKeepsMoving() {
        Appointment booked = book(nora, "P1", "09:00");
        hospitals.database().run(north.scope(), sql -> sql.update(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.ACTIVE, false)
                .execute());

        assertThat(accept(propose(booked)).getFirst().moved()).isPresent();
    }

    @Test
    void theOtherFacilityNeitherSeesNorMovesAnything() {
        Appointment booked = book(nora, "P1", "09:00");
        Actor southern = hospitals.member("Sol", "manager", hospitals.south());

        assertThat(rescheduling.propose(southern, hospitals.southId(), ids(List.of(booked)), null))
                .isEmpty();
        assertThatThrownBy(() -> rescheduling.propose(southern, northId, ids(List.of(booked)), null))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> rescheduling.listToClear(southern, northId, day))
                .isInstanceOf(NotAllowedException.class);
        assertThat(rescheduling
                        .accept(
                                southern,
                                hospitals.southId(),
                                List.of(new Relocation(
                                        booked.id(), 1, new MoveRequest(nora, at(MONDAY, "10:00"), null, null))))
                        .getFirst()
                        .refusal())
                .contains("no such appointment");
    }

    @Test
    void atMostThreeMonthsAreClearedAtOnce() {
        Clearing years = new Clearing(nora, new DateRange(MONDAY, MONDAY.plusYears(1)));

        assertThatThrownBy(() -> rescheduling.listToClear(DESK, northId, years)).isInstanceOf(FieldException.class);
    }

    private List<Proposal> propose(Appointment booked) {
        return rescheduling.propose(DESK, northId, List.of(booked.id()), day);
    }

    private List<Relocation.Outcome> accept(List<Proposal> proposals) {
        return rescheduling.accept(
                DESK,
                northId,
                proposals.stream()
                        .map(proposal -> new Relocation(
                                proposal.appointment().id(),
                                proposal.appointment().version(),
                                new MoveRequest(
                                        proposal.slot().orElseThrow().slot().doctor(),
                                        proposal.slot()
                                                .orElseThrow()
                                                .slot()
                                                .during()
                                                .start(),
                                        null,
                                        null)))
                        .toList());
    }

    private static List<Appointment.Id> ids(Collection<Appointment> appointments) {
        return appointments.stream().map(Appointment::id).toList();
    }

    private void works(Doctor.Id doctor, String from, String until) {
        clinics.works(north, doctor, from, until);
    }

    private void withoutDepartment() {
        hospitals.database().run(north.scope(), sql -> sql.update(EMPLOYMENT)
                .setNull(EMPLOYMENT.DEPARTMENT_ID)
                .execute());
    }

    private Appointment book(Doctor.Id doctor, String patient, String time) {
        return book(doctor, clinics.patient(patient), time);
    }

    private Appointment book(Doctor.Id doctor, Patient.Id patient, String time) {
        return book(doctor, patient, at(MONDAY, time));
    }

    private Appointment book(Doctor.Id doctor, Patient.Id patient, Instant start) {
        return bookings.book(DESK, northId, request(doctor, patient, start, false), null)
                .getFirst();
    }

    private BookingRequest request(Doctor.Id doctor, Patient.Id patient, String time, boolean urgent) {
        return request(doctor, patient, at(MONDAY, time), urgent);
    }

    private BookingRequest request(Doctor.Id doctor, Patient.Id patient, Instant start, boolean urgent) {
        return new BookingRequest(
                patient,
                clinics.northType,
                List.of(doctor),
                start,
                null,
                null,
                urgent,
                Appointment.Source.CONSOLE,
                null);
    }

    private static LocalDate dayOf(Slot slot) {
        return LocalDate.ofInstant(slot.during().start(), BERLIN);
    }

    private static String time(Proposal proposal) {
        return LocalTime.ofInstant(proposal.slot().orElseThrow().slot().during().start(), BERLIN)
                .toString();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
    }
}
