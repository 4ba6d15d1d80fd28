package com.ihosi.planner.event;

import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Writes to a topic, which it makes where it is missing; opened when it is needed, and anew after it was closed. For one thread. */
final class KafkaWriter implements AutoCloseable {

    private final KafkaLink link;
    private final String topic;
    private @Nullable KafkaProducer<String, String> producer;

    KafkaWriter(KafkaLink link, String topic) {
        this.link = link;
        this.topic = topic;
    }

    /**
     * What to write with.
     *
     * @throws KafkaException if the topic is missing and cannot be made
     */
    KafkaProducer<String, String> open() {
        KafkaProducer<String, String> open = producer;
        if (open == null) {
            link.makeTopic(topic);
            open = link.producer();
            producer = open;
        }
        return open;
    }

    /** Waits for nothing that is under way. */
    @Override
    public void close() {
        KafkaProducer<String, String> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
