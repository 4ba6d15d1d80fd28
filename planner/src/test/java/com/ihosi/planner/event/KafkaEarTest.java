package com.ihosi.planner.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.testing.Await;
import com.ihosi.planner.testing.KafkaBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class KafkaEarTest {

    @RegisterExtension
    static final KafkaBroker BROKER = KafkaBroker.start();

    private final KafkaLink link =
            new KafkaLink(Map.of("bootstrap.servers", BROKER.servers()), "t" + UUID.randomUUID());
    private final KafkaBell bell = new KafkaBell(link, "work");
    private final List<Somebody> there = new ArrayList<>();

    @AfterEach
    void close() throws InterruptedException {
        for (Somebody one : there) {
            one.leave();
        }
        bell.close();
    }

    @Test
    void whoIsFreeHearsWhatABusyOneWouldHaveKept() throws Exception {
        Somebody first = somebody();
        Somebody second = somebody();
        bell.ring();
        Await.until(() -> first.heard.get() + second.heard.get() == 1);

        busy(first, second);
        busy(second, first);
    }

    /** The other hears it all, but for one ring that the busy one may have had its ear on. */
    private void busy(Somebody busy, Somebody other) throws InterruptedException {
        int busyBefore = busy.heard.get();
        int before = busyBefore + other.heard.get();
        other.free = true;
        busy.free = false;
        ring(12);
        Await.until(() -> busy.heard.get() + other.heard.get() >= before + 12);
        assertThat(busy.heard.get() + other.heard.get()).isEqualTo(before + 12);
        assertThat(busy.heard.get()).isLessThanOrEqualTo(busyBefore + 1);
    }

    @Test
    void ofTwoWhoAreFreeOneHearsARing() throws Exception {
        Somebody first = somebody();
        Somebody second = somebody();
        ring(40);
        Await.until(() -> first.heard.get() + second.heard.get() >= 40);
        assertThat(first.heard.get() + second.heard.get()).isEqualTo(40);
    }

    @Test
    void whoRingsDoesNotWaitForBrokersThatAreAway() {
        KafkaLink nobody = new KafkaLink(Map.of("bootstrap.servers", "127.0.0.1:1"), "nobody");
        long before = System.nanoTime();
        try (KafkaBell unheard = new KafkaBell(nobody, "work")) {
            unheard.ring();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private void ring(int times) {
        for (int i = 0; i < times; i++) {
            bell.ring();
        }
    }

    private Somebody somebody() {
        Somebody somebody = new Somebody();
        there.add(somebody);
        return somebody;
    }

    /** A process that is free or not, and counts what it hears. */
    private final class Somebody {

        private final AtomicInteger heard = new AtomicInteger();
        private volatile boolean free = true;
        private volatile boolean leaving;
        private final Thread listening;

        Somebody() {
            KafkaEar ear = new KafkaEar(link, "work", () -> free, heard::incrementAndGet);
            listening = Thread.ofPlatform().start(() -> {
                while (!leaving) {
                    ear.listen(() -> leaving);
                    Thread.onSpinWait();
                }
            });
        }

        void leave() throws InterruptedException {
            leaving = true;
            listening.join();
        }
    }
}
