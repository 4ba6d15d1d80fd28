package com.ihosi.schema.time;

import static com.ihosi.schema.access.ConflictException.Kind.OVERLAP;
import static com.ihosi.schema.access.ConflictException.Kind.RACE;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.generated.Routines;
import com.ihosi.schema.generated.Tables;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DoctorTimeTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Database DATABASE = TEST.database();
    private static final TwoFacilities TWO = TwoFacilities.in(DATABASE);
    private static final Place NORTH = TWO.north();
    private static final Place SOUTH = TWO.south();
    private static final UUID SHARED = TWO.sharedDoctor();
    private static final UUID[] NOWHERE = {};

    @AfterEach
    void nobodyIsTaken() {
        TEST.beyondPolicies(sql -> sql.deleteFrom(DOCTOR_TIME).execute());
    }

    @Test
    void aDoctorIsNeverAtTwoFacilitiesAtOnce() {
        take(NORTH, SHARED, "appointment", 0, hours(8, 10));
        assertThatThrownBy(() -> take(SOUTH, SHARED, "appointment", 1, hours(9, 11)))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict.kind()).isEqualTo(OVERLAP);
                    assertThat(conflict.constraint()).contains("doctor_in_one_place");
                });
    }

    @Test
    void aConflictTellsNothingOfTheOtherFacility() {
        take(NORTH, SHARED, "appointment", 0, hours(8, 10));
        assertThatThrownBy(() -> take(SOUTH, SHARED, "appointment", 0, hours(9, 11)))
                .rootCause()
                .message()
                .doesNotContain(NORTH.facility().toString(), "08:00", "10:00");
    }

    @Test
    void aLaneIsTakenOnce() {
        take(NORTH, SHARED, "appointment", 0, hours(8, 10));
        assertThatThrownBy(() -> take(NORTH, SHARED, "appointment", 0, hours(9, 11)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anotherLaneOfTheSameFacilityIsFree() {
        take(NORTH, SHARED, "appointment", 0, hours(8, 10));
        assertThatCode(() -> take(NORTH, SHARED, "appointment", 1, hours(8, 10)))
                .doesNotThrowAnyException();
    }

    @Test
    void spansThatTouchDoNotConflict() {
        take(NORTH, SHARED, "appointment", 0, hours(8, 10));
        assertThatCode(() -> take(NORTH, SHARED, "appointment", 0, hours(10, 11)))
                .doesNotThrowAnyException();
        assertThatCode(() -> take(SOUTH, SHARED, "appointment", 0, hours(11, 12)))
                .doesNotThrowAnyException();
    }

    @Test
    void anAppointmentLiesWithinADutyOfItsOwnFacilityOnly() {
        take(NORTH, SHARED, "duty", -1, hours(8, 16));
        assertThatCode(() -> take(NORTH, SHARED, "appointment", 0, hours(9, 10)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> take(SOUTH, SHARED, "appointment", 0, hours(11, 12)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void ofEightWhoWantTheSameTimeAtTwoFacilitiesOneGetsIt() throws Exception {
        for (int hour = 0; hour < 20; hour++) {
            TimeRange wanted = hours(hour, hour + 1);
            assertThat(winners(wanted)).isEqualTo(1);
        }
    }

    @Test
    void whatADoctorDoesElsewhereIsToldAsSpansRunTogether() {
        take(NORTH, SHARED, "duty", -1, hours(8, 16));
        take(NORTH, SHARED, "appointment", 0, hours(9, 10));
        take(NORTH, SHARED, "block", 0, hours(16, 17));
        take(SOUTH, SHARED, "block", 0, hours(20, 21));
        List<Record> told = busyElsewhere(SOUTH, hours(0, 12), NOWHERE);
        assertThat(told).extracting(row -> row.get("during")).containsExactly(hours(8, 12));
        assertThat(told.getFirst().fields())
                .extracting(field -> field.getName())
                .containsExactly("doctor_id", "during");
        assertThat(busyElsewhere(SOUTH, hours(0, 24), NOWHERE))
                .extracting(row -> row.get("during"))
                .containsExactly(hours(8, 17));
    }

    @Test
    void facilitiesPlannedJointlyAreLeftOut() {
        take(NORTH, SHARED, "duty", -1, hours(8, 16));
        assertThat(busyElsewhere(SOUTH, hours(0, 24), new UUID[] {NORTH.facility()}))
                .isEmpty();
    }

    @Test
    void nothingIsToldOfADoctorWhoIsNotEmployed() {
        take(NORTH, NORTH.doctor(), "duty", -1, hours(8, 16));
        List<? extends Record> told = DATABASE.read(SOUTH.scope(), sql -> sql.selectFrom(Tables.BUSY_ELSEWHERE(
                        new UUID[] {NORTH.doctor()},
                        hours(0, 24).from(),
                        hours(0, 24).until(),
                        NOWHERE))
                .fetch());
        assertThat(told).isEmpty();
    }

    @Test
    void anExpiredHoldElsewhereIsRemovedBeforeAnInsert() {
        hold(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(busyElsewhere(SOUTH, hours(0, 24), NOWHERE)).isEmpty();
        DATABASE.run(SOUTH.scope(), sql -> Routines.removeExpiredHolds(sql.configuration(), SHARED, null));
        assertThatCode(() -> take(SOUTH, SHARED, "appointment", 0, hours(8, 9))).doesNotThrowAnyException();
    }

    @Test
    void aHoldThatLastsStays() {
        hold(Instant.parse("2999-01-01T00:00:00Z"));
        DATABASE.run(SOUTH.scope(), sql -> Routines.removeExpiredHolds(sql.configuration(), SHARED, null));
        assertThatThrownBy(() -> take(SOUTH, SHARED, "appointment", 0, hours(8, 9)))
                .isInstanceOf(ConflictException.class);
    }

    private static int winners(TimeRange wanted) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                Place place = client % 2 == 0 ? NORTH : SOUTH;
                attempts.add(threads.submit(() -> isTaken(place, wanted)));
            }
            int winners = 0;
            for (Future<Boolean> attempt : attempts) {
                winners += attempt.get() ? 1 : 0;
            }
            return winners;
        }
    }

    private static boolean isTaken(Place place, TimeRange wanted) {
        try {
            take(place, SHARED, "appointment", 0, wanted);
            return true;
        } catch (ConflictException conflict) {
            assertThat(conflict.kind()).isIn(OVERLAP, RACE);
            return false;
        }
    }

    private static List<Record> busyElsewhere(Place place, TimeRange window, UUID[] apartFrom) {
        return DATABASE.read(
                place.scope(),
                sql -> List.copyOf(sql.selectFrom(
                                Tables.BUSY_ELSEWHERE(new UUID[] {SHARED}, window.from(), window.until(), apartFrom))
                        .fetch()));
    }

    private static void take(Place place, UUID doctor, String kind, int lane, TimeRange during) {
        DATABASE.run(place.scope(), sql -> sql.insertInto(DOCTOR_TIME)
                .set(DOCTOR_TIME.DOCTOR_ID, doctor)
                .set(DOCTOR_TIME.FACILITY_ID, place.facility())
                .set(DOCTOR_TIME.KIND, kind)
                .set(DOCTOR_TIME.LANE, lane)
                .set(DOCTOR_TIME.DURING, during)
                .set(DOCTOR_TIME.SOURCE_ID, UUID.randomUUID())
                .execute());
    }

    private static void hold(Instant expiresAt) {
        DATABASE.run(NORTH.scope(), sql -> sql.insertInto(DOCTOR_TIME)
                .set(DOCTOR_TIME.DOCTOR_ID, SHARED)
                .set(DOCTOR_TIME.FACILITY_ID, NORTH.facility())
                .set(DOCTOR_TIME.KIND, "hold")
                .set(DOCTOR_TIME.DURING, hours(8, 9))
                .set(DOCTOR_TIME.EXPIRES_AT, expiresAt)
                .set(DOCTOR_TIME.SOURCE_ID, UUID.randomUUID())
                .execute());
    }

    private static TimeRange hours(int from, int until) {
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
        return new TimeRange(midnight.plus(Duration.ofHours(from)), midnight.plus(Duration.ofHours(until)));
    }
}
