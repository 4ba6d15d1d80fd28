package com.ihosi.planner.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The way to the brokers.
 *
 * @param settings what every client is told, such as {@code bootstrap.servers} and how it proves itself
 * @param prefix before the topic and the groups: installations that share brokers differ in it
 */
public record KafkaLink(Map<String, String> settings, String prefix) {

    private static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MOST_WORK = Duration.ofMinutes(15);

    public KafkaLink {
        settings = Map.copyOf(settings);
    }

    /** Where events are; a facility's all in one partition, in their order. */
    public String topic() {
        return named("event");
    }

    /** Under this name the processes of an installation share a consumer's events. */
    String group(EventConsumer consumer) {
        return named(consumer.name());
    }

    /** A topic or a group of this installation. */
    public String named(String name) {
        return prefix + "." + name;
    }

    /**
     * Makes a topic where it is missing; with as many copies as the brokers make by themselves.
     *
     * @throws KafkaException if the brokers do not answer within some seconds, or refuse
     */
    public void makeTopic(String topic) {
        Map<String, Object> told = new HashMap<>(settings);
        told.put("default.api.timeout.ms", millis(PATIENCE));
        told.put("request.timeout.ms", millis(PATIENCE));
        try (Admin admin = Admin.create(told)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("The topic %s could not be made.".formatted(topic), failure);
            }
        } catch (TimeoutException failure) {
            throw new KafkaException("No broker answers.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while a topic was made.", interrupted);
        }
    }

    /** Sends nothing twice by itself, and in order, and is content when all copies are written. */
    KafkaProducer<String, String> producer() {
        Map<String, Object> told = new HashMap<>(settings);
        told.put(ProducerConfig.ACKS_CONFIG, "all");
        told.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        told.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(PATIENCE));
        told.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(PATIENCE));
        told.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * millis(PATIENCE));
        return new KafkaProducer<>(told, new StringSerializer(), new StringSerializer());
    }

    /** Begins a new group with all that is still there: a repeat is dropped, a gap would be lost. */
    KafkaConsumer<String, String> consumer(String group, int atOnce) {
        Map<String, Object> told = new HashMap<>(settings);
        told.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        told.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        told.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        told.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
        told.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, millis(MOST_WORK));
        return new KafkaConsumer<>(told, new StringDeserializer(), new StringDeserializer());
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
