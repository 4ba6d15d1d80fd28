package com.ihosi.planner.event;

import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.testing.Await;
import com.ihosi.planner.testing.KafkaBroker;
import com.ihosi.planner.testing.TwoHospitals;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class KafkaRelayTest {

    @RegisterExtension
    static final KafkaBroker BROKER = KafkaBroker.start();

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Seen first = new Seen("first");
    private final Seen second = new Seen("second");
    private final KafkaLink link =
            new KafkaLink(Map.of("bootstrap.servers", BROKER.servers()), "t" + UUID.randomUUID());
    private final Relay relay = Relay.kafka(hospitals.database(), List.of(first, second), link, hospitals.clock);
    private final KafkaFeed feed = feed();

    @AfterEach
    void close() {
        feed.stop();
        relay.close();
        hospitals.close();
    }

    @Test
    void eventsTravelOverTheBrokersToEveryConsumerOnceAndInOrder() throws Exception {
        List<UUID> north = happened(hospitals.northId(), 120);
        List<UUID> south = happened(hospitals.southId(), 20);
        relay.handOn();
        KafkaFeed another = feed();
        feed.start();
        another.start();

        Await.until(() -> first.events.size() >= 140 && second.events.size() >= 140);
        another.stop();

        assertThat(first.subjects(hospitals.northId())).isEqualTo(north);
        assertThat(second.subjects(hospitals.northId())).isEqualTo(north);
        assertThat(first.subjects(hospitals.southId())).isEqualTo(south);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatAConsumerRefusesOrCannotReadDoesNotHoldUpTheTopic() throws Exception {
        List<UUID> north = happened(hospitals.northId(), 3);
        first.refused = event -> event.event().subject().equals(north.getFirst());
        relay.handOn();
        try (KafkaProducer<String, String> stranger = link.producer()) {
            stranger.send(new ProducerRecord<>(
                            link.topic(), hospitals.northId().value().toString(), "garbage"))
                    .get();
        }
        UUID last = happened(hospitals.northId(), 1).getFirst();
        relay.handOn();
        feed.start();

        Await.until(() -> first.subjects(hospitals.northId()).contains(last));

        assertThat(first.subjects(hospitals.northId())).containsExactly(north.get(1), north.get(2), last);
        assertThat(new RefusedEvents(hospitals.database(), hospitals.accounts, hospitals.clock)
                        .list(new Actor.CommandLine(), hospitals.northId()))
                .extracting(RefusedEvent::consumer)
                .containsExactly("first");
    }

    @Test
    void aBrokerKilledBetweenSendAndAcknowledgeLosesAndRepeatsNothing() throws Exception {
        List<UUID> before = happened(hospitals.northId(), 5);
        relay.handOn();
        feed.start();
        Await.until(() -> first.events.size() == 5);
        long written = BROKER.written(link.topic());
        List<UUID> north = happened(hospitals.northId(), 30);
        List<UUID> south = happened(hospitals.southId(), 30);

        BROKER.swallowAnswers(true);
        Thread sending = Thread.ofPlatform().start(relay::look);
        Await.until(() -> BROKER.written(link.topic()) > written);
        assertThat(waiting()).isEqualTo(60);
        BROKER.kill();
        BROKER.swallowAnswers(false);
        BROKER.startAgain();
        sending.join();
        Await.until(() -> {
            relay.look();
            return waiting() == 0;
        });
        Await.until(() -> first.events.size() >= 65 && second.events.size() >= 65);

        assertThat(first.subjects(hospitals.northId()))
                .startsWith(before.toArray(UUID[]::new))
                .endsWith(north.toArray(UUID[]::new))
                .hasSize(35);
        assertThat(first.subjects(hospitals.southId())).isEqualTo(south);
        assertThat(second.events).hasSize(65);
    }

    private KafkaFeed feed() {
        return new KafkaFeed(hospitals.database(), List.of(first, second), link, hospitals.clock);
    }

    private List<UUID> happened(Facility.Id facility, int times) {
        return Happenings.at(hospitals.database(), facility, times);
    }

    private int waiting() {
        return hospitals.test().beyondPolicies(sql -> sql.fetchCount(OUTBOX, OUTBOX.STATUS.eq("new")));
    }
}
