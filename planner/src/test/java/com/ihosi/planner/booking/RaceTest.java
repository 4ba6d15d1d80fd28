package com.ihosi.planner.booking;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many want the same times of doctors who work at two clinics, six hours apart by the clock and open at once for three. With {@code -Drace.times}
 * and {@code -Drace.attempts} of other sizes, as many as one likes.
 */
class RaceTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final int CLIENTS = Integer.getInteger("race.clients", 16);
    private static final int TIMES = Integer.getInteger("race.times", 5);
    private static final int ATTEMPTS = Integer.getInteger("race.attempts", 160);

    /** Of one doctor, while both clinics are open. */
    private static final int TIMES_OF_ONE = 5;

    private static final int DAYS = 12;

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();

    /** What became of an attempt: nothing refused it, or this did. */
    private record Attempt(Doctor.Id doctor, Instant start, boolean won, int alternatives) {}

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void eachTimeHasOneWinnerAtOneFacilityAndEveryLoserIsOfferedOthers() throws Exception {
        List<Doctor.Id> doctors = doctors();

        List<Attempt> attempts = inParallel((client, patient) -> attempts(client, patient, doctors));

        assertThat(attempts).hasSize(ATTEMPTS);
        Map<List<Object>, Long> winners = attempts.stream()
                .filter(Attempt::won)
                .collect(Collectors.groupingBy(won -> List.of(won.doctor(), won.start()), Collectors.counting()));
        assertThat(winners).hasSize(TIMES).allSatisfy((_, count) -> assertThat(count)
                .isOne());
        assertThat(attempts.stream().filter(attempt -> !attempt.won())).allMatch(loser -> loser.alternatives() > 0);
        assertThat(overlaps()).isZero();
        int kept = hospitals.test().beyondPolicies(sql -> sql.fetchCount(APPOINTMENT));
        assertThat(kept).isEqualTo(TIMES);
    }

    @Test
    void aDayTakesNoMoreThanItHasRoomForWhoeverComesAtOnce() throws Exception {
        clinics.works(hospitals.north(), hospitals.shared(), "08:00", "20:00");
        clinics.works(hospitals.south(), hospitals.shared(), "08:00", "20:00");
        hospitals.test().beyondPolicies(sql -> sql.update(WORKING_DAY)
                .set(WORKING_DAY.MAX_APPOINTMENTS, 2)
                .where(WORKING_DAY.DOCTOR_ID.eq(hospitals.shared().value()))
                .execute());

        List<Attempt> attempts = inParallel((client, patient) -> List.of(
                attempt(patient, hospitals.shared(), start(client % TIMES_OF_ONE), true),
                attempt(patient, hospitals.shared(), start(TIMES_OF_ONE + client % TIMES_OF_ONE), false)));

        assertThat(attempts.stream().filter(Attempt::won)).hasSize(4);
        assertThat(overlaps()).isZero();
    }

    @Test
    void aFacilityTakesNoMoreThanItsRuleAllowsWhicheverDoctorsAreBookedAtOnce() throws Exception {
        new SchedulingRules(hospitals.database(), hospitals.accounts, hospitals.clock).save(DESK, atMost(1));
        clinics.works(hospitals.north(), hospitals.northDoctor(), "08:00", "20:00");
        clinics.works(hospitals.north(), hospitals.shared(), "08:00", "20:00");
        clinics.works(hospitals.south(), hospitals.southDoctor(), "08:00", "20:00");

        List<Attempt> attempts = inParallel((client, patient) -> {
            Doctor.Id doctor = client % 2 == 0 ? hospitals.northDoctor() : hospitals.shared();
            return IntStream.range(0, DAYS)
                    .boxed()
                    .flatMap(day -> Stream.of(
                            attempt(
                                    patient,
                                    doctor,
                                    start(client / 2 % TIMES_OF_ONE).plus(Duration.ofDays(day)),
                                    true),
                            attempt(
                                    patient,
                                    hospitals.southDoctor(),
                                    start(TIMES_OF_ONE).plus(Duration.ofDays(day)),
                                    false)))
                    .toList();
        });

        Map<Boolean, Long> winners = attempts.stream()
                .filter(Attempt::won)
                .collect(Collectors.partitioningBy(
                        won -> won.doctor().equals(hospitals.southDoctor()), Collectors.counting()));
        assertThat(winners).containsEntry(false, (long) DAYS).containsEntry(true, (long) DAYS);
    }

    /** So many appointments at the northern clinic on each day. */
    private SchedulingRule atMost(int appointments) {
        return new SchedulingRule(
                new SchedulingRule.Id(UUID.randomUUID()),
                hospitals.northId(),
                Optional.empty(),
                "full house",
                "booked_at_facility_that_day >= " + appointments,
                new Actions.Block("The clinic is full."),
                SchedulingRule.USUAL_PRIORITY,
                true,
                hospitals.clock.instant(),
                0);
    }

    /** What came of it for each of many patients at once. */
    private List<Attempt> inParallel(BiFunction<Integer, Patient.Id, List<Attempt>> work) throws Exception {
        List<Patient.Id> patients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> clinics.patient("client" + client))
                .toList();
        List<Attempt> attempts = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<List<Attempt>>> tasks = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> (Callable<List<Attempt>>) () -> work.apply(client, patients.get(client)))
                    .toList();
            for (Future<List<Attempt>> done : clients.invokeAll(tasks)) {
                attempts.addAll(done.get());
            }
        }
        return attempts;
    }

    /** As many doctors as have all the times. */
    private List<Doctor.Id> doctors() {
        List<Doctor.Id> doctors = new ArrayList<>(List.of(hospitals.shared()));
        for (int number = 1; number * TIMES_OF_ONE < TIMES; number++) {
            doctors.add(clinics.sharedDoctor("shared" + number));
        }
        return doctors;
    }

    /** A client's share of all attempts: all times at both clinics in turn, each client from another one on. */
    private List<Attempt> attempts(int client, Patient.Id patient, List<Doctor.Id> doctors) {
        List<Attempt> attempts = new ArrayList<>();
        for (int number = client; number < ATTEMPTS; number += CLIENTS) {
            int turn = number / CLIENTS + client / 2;
            int time = turn / 2 % TIMES;
            Doctor.Id doctor = doctors.get(time / TIMES_OF_ONE);
            attempts.add(attempt(patient, doctor, start(time % TIMES_OF_ONE), turn % 2 == 0));
        }
        return attempts;
    }

    private Attempt attempt(Patient.Id patient, Doctor.Id doctor, Instant start, boolean north) {
        Facility.Id where = north ? hospitals.northId() : hospitals.southId();
        BookingRequest request = new BookingRequest(
                patient,
                north ? clinics.northType : clinics.southType,
                List.of(doctor),
                start,
                null,
                null,
                false,
                Appointment.Source.CONSOLE,
                null);
        try {
            bookings.book(DESK, where, request, null);
            return new Attempt(doctor, start, true, 0);
        } catch (NotBookableException lost) {
            assertThat(lost.isConflict()).isEqualTo(lost.obstacle() != Obstacle.BLOCKED_BY_RULE);
            return new Attempt(doctor, start, false, lost.alternatives().size());
        }
    }

    /** From 14:00 in Berlin on, which is 8:00 in New York. */
    private static Instant start(int time) {
        return LocalDateTime.parse("2026-11-30T14:00")
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant()
                .plus(Duration.ofMinutes(30L * time));
    }

    private int overlaps() {
        var other = DOCTOR_TIME.as("other");
        return hospitals
                .test()
                .beyondPolicies(sql -> sql.fetchCount(sql.select(DOCTOR_TIME.ID)
                        .from(DOCTOR_TIME)
                        .join(other)
                        .on(
                                other.DOCTOR_ID.eq(DOCTOR_TIME.DOCTOR_ID),
                                other.ID.ne(DOCTOR_TIME.ID),
                                other.STARTS_AT.lt(DOCTOR_TIME.ENDS_AT),
                                other.ENDS_AT.gt(DOCTOR_TIME.STARTS_AT))));
    }
}
