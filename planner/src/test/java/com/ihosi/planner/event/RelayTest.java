package com.ihosi.planner.event;

import static com.ihosi.schema.generated.Tables.CONSUMED_EVENT;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.testing.TwoHospitals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final Actor SYSTEM = new Actor.CommandLine();

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Seen first = new Seen("first");
    private final Seen second = new Seen("second");

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void whatHappenedIsHandedOnOnceAndInItsOrder() {
        List<UUID> north = happened(hospitals.northId(), 250);
        List<UUID> south = happened(hospitals.southId(), 3);

        relay(TwoHospitals.NOW).handOn();
        relay(TwoHospitals.NOW).handOn();

        assertThat(first.subjects(hospitals.northId())).isEqualTo(north);
        assertThat(second.subjects(hospitals.northId())).isEqualTo(north);
        assertThat(first.subjects(hospitals.southId())).isEqualTo(south);
    }

    @Test
    void whatWasRolledBackNeverHappened() {
        assertThatThrownBy(() -> hospitals.database().run(hospitals.north().scope(), sql -> {
                    Outbox.append(sql, room(hospitals.northId(), UUID.randomUUID()), TwoHospitals.NOW);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        relay(TwoHospitals.NOW).handOn();

        assertThat(first.events).isEmpty();
    }

    @Test
    void twoRelaysAtOnceHandOnEachEventOnceAndInOrder() throws Exception {
        List<UUID> north = happened(hospitals.northId(), 150);
        List<UUID> south = happened(hospitals.southId(), 150);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            CyclicBarrier together = new CyclicBarrier(4);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                all.add(threads.submit(() -> {
                    together.await();
                    relay(TwoHospitals.NOW).handOn();
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(1, TimeUnit.MINUTES);
            }
        }
        // a relay passes by a facility that another one is at
        relay(TwoHospitals.NOW).handOn();

        assertThat(first.subjects(hospitals.northId())).isEqualTo(north);
        assertThat(first.subjects(hospitals.southId())).isEqualTo(south);
    }

    @Test
    void aRepeatIsDropped() {
        happened(hospitals.northId(), 5);
        relay(TwoHospitals.NOW).handOn();

        hospitals.test().beyondPolicies(sql -> sql.update(OUTBOX)
                .set(OUTBOX.STATUS, "new")
                .execute());
        relay(TwoHospitals.NOW).handOn();

        assertThat(first.events).hasSize(5);
        assertThat(waiting()).isZero();
    }

    @Test
    void whoRefusesIsAskedAgainAndKeepsNobodyElseWaiting() {
        List<UUID> north = happened(hospitals.northId(), 3);
        UUID bad = north.get(1);
        first.refused = event -> event.event().subject().equals(bad);

        relay(TwoHospitals.NOW).handOn();
        relay(TwoHospitals.NOW).askAgain();

        assertThat(first.subjects(hospitals.northId())).containsExactly(north.get(0), north.get(2));
        assertThat(second.subjects(hospitals.northId())).isEqualTo(north);
        first.refused = event -> false;
        relay(TwoHospitals.NOW.plusSeconds(4)).askAgain();
        assertThat(first.events).hasSize(2);
        relay(TwoHospitals.NOW.plusSeconds(5)).askAgain();
        relay(TwoHospitals.NOW.plusSeconds(60)).askAgain();
        assertThat(first.subjects(hospitals.northId())).containsExactly(north.get(0), north.get(2), bad);
        assertThat(second.events).hasSize(3);
    }

    @Test
    void whatIsRefusedAgainAndAgainWaitsForAPerson() {
        UUID bad = happened(hospitals.northId(), 1).getFirst();
        first.refused = event -> true;
        relay(TwoHospitals.NOW).handOn();
        Instant now = TwoHospitals.NOW;
        for (int attempt = 2; attempt <= Pauses.MOST_ATTEMPTS; attempt++) {
            now = now.plus(Duration.ofDays(1));
            relay(now).askAgain();
        }
        relay(now.plus(Duration.ofDays(9))).askAgain();

        RefusedEvent dead = refused().list(SYSTEM, hospitals.northId()).getFirst();
        assertThat(dead.status()).isEqualTo(RefusedEvent.Status.DEAD);
        assertThat(dead.attempts()).isEqualTo(Pauses.MOST_ATTEMPTS);
        assertThat(dead.consumer()).isEqualTo("first");
        assertThat(dead.subject()).isEqualTo(bad);
        assertThat(dead.reason()).isEqualTo("Not now.");
        assertThat(refused().list(SYSTEM, hospitals.southId())).isEmpty();

        refused().sendAgain(SYSTEM, hospitals.southId(), dead);
        relay(now).askAgain();
        assertThat(refused().list(SYSTEM, hospitals.northId())).containsExactly(dead);

        first.refused = event -> false;
        refused().sendAgain(SYSTEM, hospitals.northId(), dead);
        relay(now).askAgain();
        assertThat(first.subjects(hospitals.northId())).containsExactly(bad);
        assertThat(refused().list(SYSTEM, hospitals.northId())).isEmpty();
    }

    @Test
    void whatIsLeftIsNotAskedAgain() {
        happened(hospitals.northId(), 1);
        first.refused = event -> true;
        relay(TwoHospitals.NOW).handOn();
        refused()
                .leave(
                        SYSTEM,
                        hospitals.northId(),
                        refused().list(SYSTEM, hospitals.northId()).getFirst());
        first.refused = event -> false;

        relay(TwoHospitals.NOW.plus(Duration.ofDays(1))).askAgain();

        assertThat(first.events).isEmpty();
        assertThat(refused().list(SYSTEM, hospitals.northId())).isEmpty();
    }

    @Test
    void onlyManagersSeeWhatWasRefused() {
        Actor stranger = new Actor.Person(new Account.Id(UUID.randomUUID()));
        assertThatThrownBy(() -> refused().list(stranger, hospitals.northId())).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void anEventOfAnotherVersionKeepsNothingElseWaiting() {
        happened(hospitals.northId(), 1);
        hospitals.test().beyondPolicies(sql -> sql.update(OUTBOX)
                .set(OUTBOX.TYPE, "Unheard")
                .execute());
        List<UUID> later = happened(hospitals.northId(), 2);

        Instant now = TwoHospitals.NOW;
        for (int attempt = 1; attempt <= Pauses.MOST_ATTEMPTS; attempt++) {
            relay(now).handOn();
            now = now.plus(Duration.ofDays(1));
        }

        assertThat(first.subjects(hospitals.northId())).isEqualTo(later);
        RefusedEvent dead = refused().list(SYSTEM, hospitals.northId()).getFirst();
        assertThat(dead.consumer()).isNull();
        assertThat(dead.reason()).contains("Unheard");
        refused().sendAgain(SYSTEM, hospitals.northId(), dead);
        assertThat(waiting()).isOne();
        refused().leave(SYSTEM, hospitals.northId(), dead);
        assertThat(waiting()).isOne();
    }

    @Test
    void whatWasHandedOnIsRemovedAfterAWhile() {
        happened(hospitals.northId(), 2);
        relay(TwoHospitals.NOW).handOn();
        UUID fresh = happened(hospitals.southId(), 1).getFirst();

        Relay relay = relay(TwoHospitals.NOW);
        relay.clean(TwoHospitals.NOW);
        assertThat(count()).isEqualTo(3 + 4);
        relay.clean(TwoHospitals.NOW.plusSeconds(1));

        assertThat(count()).isOne();
        relay.handOn();
        assertThat(first.subjects(hospitals.southId())).containsExactly(fresh);
    }

    private int count() {
        return hospitals.test().beyondPolicies(sql -> sql.fetchCount(OUTBOX) + sql.fetchCount(CONSUMED_EVENT));
    }

    private int waiting() {
        return hospitals.test().beyondPolicies(sql -> sql.fetchCount(OUTBOX, OUTBOX.STATUS.eq("new")));
    }

    private RefusedEvents refused() {
        return new RefusedEvents(hospitals.database(), hospitals.accounts, hospitals.clock);
    }

    private Relay relay(Instant now) {
        return Relay.local(hospitals.database(), List.of(first, second), Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<UUID> happened(Facility.Id facility, int times) {
        return Happenings.at(hospitals.database(), facility, times);
    }

    private static PlannerEvent room(Facility.Id facility, UUID room) {
        return new PlannerEvent.RoomChanged(facility, room, true, "test");
    }
}
