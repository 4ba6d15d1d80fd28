package com.ihosi.planner.wiring;

import com.ihosi.planner.event.EventConsumer;
import com.ihosi.planner.event.KafkaFeed;
import com.ihosi.planner.event.KafkaLink;
import com.ihosi.planner.event.Relay;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Hands events on to consumers: in this process, or, with {@code spring.kafka.bootstrap-servers}, over Kafka. What its clients are told
 * beside stands in {@code spring.kafka.properties}; {@code ihosi.kafka.prefix} keeps installations apart that share brokers. With
 * {@code ihosi.relay=false} a process leaves all of that to others.
 */
@Configuration(proxyBeanMethods = false)
public class EventConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    @Bean
    Relay relay(
            Database database, ObjectProvider<EventConsumer> consumers, ObjectProvider<KafkaLink> kafka, Clock clock) {
        List<EventConsumer> all = consumers.orderedStream().toList();
        KafkaLink link = kafka.getIfAvailable();
        return link == null ? Relay.local(database, all, clock) : Relay.kafka(database, all, link, clock);
    }

    @Bean
    SmartLifecycle relayWatch(Relay relay, @Value("${ihosi.relay:true}") boolean on) {
        return new Watch("relay", LOOK_EVERY, on, stopping -> relay.look());
    }

    @Bean
    @ConditionalOnProperty("spring.kafka.bootstrap-servers")
    KafkaLink kafkaLink(Environment environment) {
        Map<String, String> settings = new HashMap<>(Binder.get(environment)
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        settings.put("bootstrap.servers", environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
        return new KafkaLink(settings, environment.getProperty("ihosi.kafka.prefix", "ihosi"));
    }

    @Bean
    @ConditionalOnProperty("spring.kafka.bootstrap-servers")
    SmartLifecycle kafkaFeed(
            Database database,
            ObjectProvider<EventConsumer> consumers,
            KafkaLink link,
            Clock clock,
            @Value("${ihosi.relay:true}") boolean on) {
        KafkaFeed feed = new KafkaFeed(database, consumers.orderedStream().toList(), link, clock);
        return new Lifecycle(on, feed::start, feed::stop, feed::isRunning);
    }
}
