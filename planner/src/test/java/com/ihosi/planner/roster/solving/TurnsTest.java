package com.ihosi.planner.roster.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final int SEARCHES = 6;

    @Test
    void onlySoManyWorkAtATimeAndAllGetOn() throws InterruptedException {
        Turns turns = new Turns(
                2,
                Collections.nCopies(SEARCHES, 1.0).stream()
                        .mapToDouble(each -> each)
                        .toArray());
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(SEARCHES)) {
            for (int search = 0; search < SEARCHES; search++) {
                Turns.Turn turn = turns.of(search);
                threads.execute(() -> {
                    for (int step = 0; step < 200; step++) {
                        turn.take(() -> {
                            most.accumulateAndGet(working.incrementAndGet(), Math::max);
                            done.incrementAndGet();
                            working.decrementAndGet();
                        });
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(done).hasValue(SEARCHES * 200);
    }

    @Test
    void aFailedTurnIsGivenBack() {
        Turns turns = new Turns(1, new double[] {1, 1});
        AtomicInteger done = new AtomicInteger();
        try {
            turns.of(0).take(() -> {
                throw new IllegalStateException("fails");
            });
        } catch (IllegalStateException expected) {
            done.incrementAndGet();
        }
        turns.of(1).take(done::incrementAndGet);
        assertThat(done).hasValue(2);
    }
}
