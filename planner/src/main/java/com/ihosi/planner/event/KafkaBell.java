package com.ihosi.planner.event;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes that there is something to do: {@link KafkaEar} hears it in one that is free. What is to be done stands elsewhere,
 * where they also look by themselves: a ring that is lost costs time and nothing else.
 */
public final class KafkaBell implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBell.class);

    private final String topic;
    private final KafkaWriter writer;
    private final ExecutorService ringing;
    private boolean failing;

    /**
     * A bell of an installation.
     *
     * @param name what it rings for, such as {@code solve}
     */
    public KafkaBell(KafkaLink link, String name) {
        this.topic = link.named(name);
        this.writer = new KafkaWriter(link, topic);
        this.ringing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("ring-" + name).factory());
    }

    /** Rings; whoever does so does not wait for the brokers. */
    public void ring() {
        ringing.execute(this::send);
    }

    private void send() {
        try {
            // A key of its own each, or one partition and so one process would hear them all.
            writer.open()
                    .send(new ProducerRecord<>(topic, UUID.randomUUID().toString(), ""))
                    .get();
            failing = false;
        } catch (KafkaException | ExecutionException failure) {
            if (!failing) {
                LOG.warn("Nobody hears {}; others find by looking what there is to do", topic, failure);
            }
            failing = true;
            writer.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ringing.shutdownNow();
        try {
            // Brokers that are away do not keep anybody.
            if (ringing.awaitTermination(1, TimeUnit.SECONDS)) {
                writer.close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
