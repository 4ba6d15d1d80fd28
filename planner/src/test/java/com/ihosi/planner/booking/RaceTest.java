package com.ihosi.planner.booking;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many want the same times of a doctor who works at two clinics, six hours apart by the clock and open at once for three. */
class RaceTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final int CLIENTS = 16;
    private static final int TIMES = 5;

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();

    /** What became of an attempt: nothing refused it, or this did. */
    private record Attempt(Instant start, boolean won, int alternatives) {}

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void eachTimeHasOneWinnerAtOneFacilityAndEveryLoserIsOfferedOthers() throws Exception {
        List<Attempt> attempts = inParallel((_, patient) -> attempt(patient));

        for (int time = 0; time < TIMES; time++) {
            Instant start = start(time);
            assertThat(attempts.stream().filter(attempt -> attempt.start().equals(start) && attempt.won()))
                    .hasSize(1);
        }
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
                attempt(patient, start(client % TIMES), true), attempt(patient, start(TIMES + client % TIMES), false)));

        assertThat(attempts.stream().filter(Attempt::won)).hasSize(4);
        assertThat(overlaps()).isZero();
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

    private List<Attempt> attempt(Patient.Id patient) {
        List<Attempt> attempts = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            for (boolean north : new boolean[] {true, false}) {
                attempts.add(attempt(patient, start(time), north));
            }
        }
        return attempts;
    }

    private Attempt attempt(Patient.Id patient, Instant start, boolean north) {
        Facility.Id where = north ? hospitals.northId() : hospitals.southId();
        BookingRequest request = new BookingRequest(
                patient,
                north ? clinics.northType : clinics.southType,
                List.of(hospitals.shared()),
                start,
                null,
                null,
                false,
                Appointment.Source.CONSOLE,
                null);
        try {
            bookings.book(DESK, where, request, null);
            return new Attempt(start, true, 0);
        } catch (NotBookableException lost) {
            assertThat(lost.isConflict()).isTrue();
            return new Attempt(start, false, lost.alternatives().size());
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
