package com.ihosi.batchjobs.feed;

import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.planner.event.KafkaLink;
import com.ihosi.planner.wiring.Watch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RoundRobinAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.IntegrationMessageHeaderAccessor;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.kafka.dsl.Kafka;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;

/**
 * Requests for partitions of a night, over Kafka: each is heard by one process of the installation, which works elsewhere, so that the
 * consumer is always back in time. There only with {@code spring.kafka.bootstrap-servers}. With {@code ihosi.night=off} a process asks and
 * does not hear.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.kafka.bootstrap-servers")
@EnableIntegration
public class NightFeed {

    private static final Logger LOG = LoggerFactory.getLogger(NightFeed.class);
    private static final String NAME = "night";
    private static final int MOST_MILLIS = 10_000;

    /** Where requests of this process go. */
    @Bean
    MessageChannel nightRequests() {
        return new DirectChannel();
    }

    @Bean
    ProducerFactory<String, String> nightProducers(KafkaLink link) {
        Map<String, Object> told = new HashMap<>(link.settings());
        told.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_MILLIS);
        told.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, MOST_MILLIS);
        told.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * MOST_MILLIS);
        return new DefaultKafkaProducerFactory<>(told, new StringSerializer(), new StringSerializer());
    }

    @Bean
    IntegrationFlow nightAsking(
            @Qualifier("nightRequests") MessageChannel requests,
            ProducerFactory<String, String> producers,
            KafkaLink link) {
        String topic = link.named(NAME);
        KafkaTemplate<String, String> template = new KafkaTemplate<>(producers);
        return IntegrationFlow.from(requests)
                .transform(StepExecutionRequest.class, RequestText::write)
                .handle(
                        Kafka.outboundChannelAdapter(template)
                                .topic(topic)
                                .partitionId(request -> partition(request, template, topic)),
                        sending -> sending.advice(new BestEffort(() -> link.makeTopic(topic))))
                .get();
    }

    /** In turns, so that every process is asked: at random some would hear nothing of a night with few facilities. */
    private static int partition(Message<?> request, KafkaTemplate<String, String> template, String topic) {
        Integer number = request.getHeaders().get(IntegrationMessageHeaderAccessor.SEQUENCE_NUMBER, Integer.class);
        return (number == null ? 0 : number) % template.partitionsFor(topic).size();
    }

    @Bean
    KafkaMessageDrivenChannelAdapter<String, String> nightEar(KafkaLink link) {
        Map<String, Object> told = new HashMap<>(link.settings());
        told.put(ConsumerConfig.GROUP_ID_CONFIG, link.named(NAME));
        told.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RoundRobinAssignor.class));
        told.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        ContainerProperties container = new ContainerProperties(link.named(NAME));
        container.setAckMode(ContainerProperties.AckMode.RECORD);
        return Kafka.messageDrivenChannelAdapter(new KafkaMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<>(told, new StringDeserializer(), new StringDeserializer()),
                        container))
                .autoStartup(false)
                .getObject();
    }

    @Bean
    IntegrationFlow nightHearing(KafkaMessageDrivenChannelAdapter<String, String> ear, NightRuns runs) {
        return IntegrationFlow.from(ear)
                .handle(message -> hear(runs, String.valueOf(message.getPayload())))
                .get();
    }

    private static void hear(NightRuns runs, String text) {
        Optional<StepExecutionRequest> request = RequestText.read(text);
        request.ifPresentOrElse(runs::hear, () -> LOG.warn("Nobody can read the request {}", text));
    }

    /** Begins to hear once the topic is there, however long the brokers are away. */
    @Bean
    SmartLifecycle nightEarWatch(
            KafkaMessageDrivenChannelAdapter<String, String> ear,
            KafkaLink link,
            @Value("${ihosi.night:off}") String night) {
        return new Watch("night-ear", Duration.ofSeconds(1), !night.equals("off"), stopping -> {
            if (!ear.isRunning() && !stopping.getAsBoolean()) {
                begin(ear, link);
            }
        });
    }

    private static void begin(KafkaMessageDrivenChannelAdapter<String, String> ear, KafkaLink link) {
        try {
            link.makeTopic(link.named(NAME));
            ear.start();
        } catch (KafkaException away) {
            LOG.debug("No requests are heard yet", away);
        }
    }
}
