package com.ihosi.planner.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears {@link KafkaBell} for this process while somebody in it is free. A process where nobody is leaves the group, so that the next ring
 * reaches one that can do something. Nothing is worked at here: the group would expel who does not come back in time.
 */
public final class KafkaEar {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaEar.class);
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration STAYS_WHILE_BUSY = Duration.ofSeconds(1);
    private static final Duration BLINK = Duration.ofMillis(20);

    private final KafkaLink link;
    private final String name;
    private final BooleanSupplier free;
    private final Runnable wake;
    private boolean failing;

    /**
     * An ear that does not listen yet.
     *
     * @param name what the bell rings for
     * @param free whether somebody here waits for something to do
     * @param wake tells one who waits; must not work itself
     */
    public KafkaEar(KafkaLink link, String name, BooleanSupplier free, Runnable wake) {
        this.link = link;
        this.name = link.named(name);
        this.free = free;
        this.wake = wake;
    }

    /**
     * Listens while somebody here is free, until it is told to stop. Where the brokers cannot be used it tells the log once, and returns; it
     * is to be called again.
     */
    public void listen(BooleanSupplier stopping) {
        if (!free.getAsBoolean()) {
            return;
        }
        try {
            link.makeTopic(name);
            hear(stopping);
            failing = false;
        } catch (KafkaException failure) {
            if (!failing) {
                LOG.warn("{} is not heard here; it is tried again", name, failure);
            }
            failing = true;
        }
    }

    private void hear(BooleanSupplier stopping) {
        // One at a time: what was taken for somebody who is not free is lost for those who are.
        try (KafkaConsumer<String, String> rings = link.consumer(name, 1)) {
            rings.subscribe(List.of(name));
            while (!stopping.getAsBoolean() && isFreeInAMoment()) {
                if (!rings.poll(POLL).isEmpty()) {
                    rings.commitSync();
                    wake.run();
                }
            }
        }
    }

    /** Who was woken for nothing is free again at once, which is not worth leaving the group for. */
    private boolean isFreeInAMoment() {
        long until = System.nanoTime() + STAYS_WHILE_BUSY.toNanos();
        while (!free.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(BLINK.toNanos());
        }
        return free.getAsBoolean();
    }
}
