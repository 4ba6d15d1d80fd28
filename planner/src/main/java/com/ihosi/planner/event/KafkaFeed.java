package com.ihosi.planner.event;

import com.ihosi.planner.event.EventJson.UnreadableException;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes events from the topic: a thread and a group for each consumer, so that the processes of an installation share them. */
public final class KafkaFeed {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);
    private static final int AT_ONCE = 20;
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration MOST_FAREWELL = Duration.ofSeconds(10);

    private final KafkaLink link;
    private final Delivery delivery;
    private List<Thread> threads = List.of();
    private CountDownLatch stopped = new CountDownLatch(1);

    /** A feed that is not started yet. */
    public KafkaFeed(Database database, List<EventConsumer> consumers, KafkaLink link, Clock clock) {
        this.link = link;
        this.delivery = new Delivery(database, consumers, clock);
    }

    /** Goes on where the groups were. */
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        threads = delivery.consumers().stream()
                .map(consumer -> Thread.ofPlatform()
                        .daemon()
                        .name("feed-" + consumer.name())
                        .start(() -> feed(consumer, stop)))
                .toList();
    }

    /** Returns when what is under way is over, or after a while. */
    public synchronized void stop() {
        stopped.countDown();
        try {
            for (Thread thread : threads) {
                thread.join(MOST_FAREWELL);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads = List.of();
    }

    /** Whether it takes events. */
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Until it is told to stop; what fails is begun anew from what the group has written down. */
    private void feed(EventConsumer consumer, CountDownLatch stop) {
        try {
            do {
                try {
                    link.makeTopic(link.topic());
                    take(consumer, stop);
                } catch (RuntimeException failure) {
                    LOG.warn("{} gets no events; it is tried again", consumer.name(), failure);
                }
            } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(EventConsumer consumer, CountDownLatch stop) {
        try (KafkaConsumer<String, String> topic = link.consumer(link.group(consumer), AT_ONCE)) {
            topic.subscribe(List.of(link.topic()));
            while (stop.getCount() > 0) {
                ConsumerRecords<String, String> records = topic.poll(POLL);
                records.forEach(one -> deliver(consumer, one));
                if (!records.isEmpty()) {
                    topic.commitSync();
                }
            }
        }
    }

    private void deliver(EventConsumer consumer, ConsumerRecord<String, String> one) {
        KafkaEvent event;
        try {
            event = KafkaEvent.parse(one.value());
        } catch (UnreadableException garbage) {
            LOG.error("Skipped {} of {}-{}", one.offset(), one.topic(), one.partition(), garbage);
            return;
        }
        try {
            delivery.deliver(consumer, event.read());
        } catch (UnreadableException unreadable) {
            delivery.refuse(consumer, event.facility(), event.id(), unreadable);
        }
    }
}
