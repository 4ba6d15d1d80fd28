package com.ihosi.planner.event;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes events to the topic, keyed by facility, and says which of them the brokers have taken. For one thread. */
final class KafkaCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaCarrier.class);

    private final KafkaLink link;
    private final KafkaWriter writer;

    KafkaCarrier(KafkaLink link) {
        this.link = link;
        this.writer = new KafkaWriter(link, link.topic());
    }

    @Override
    public int carry(List<HandedOn> events) {
        if (events.isEmpty()) {
            return 0;
        }
        try {
            KafkaProducer<String, String> open = writer.open();
            List<Future<RecordMetadata>> sent = events.stream()
                    .map(event -> open.send(new ProducerRecord<>(
                            link.topic(), event.event().facility().value().toString(), KafkaEvent.write(event))))
                    .toList();
            return arrived(sent);
        } catch (KafkaException failure) {
            close();
            throw failure;
        }
    }

    /** What comes after one that failed is sent again, so that the order stays. */
    private int arrived(List<Future<RecordMetadata>> sent) {
        int arrived = 0;
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
                arrived++;
            }
        } catch (ExecutionException failure) {
            LOG.warn("The brokers took {} of {} events", arrived, sent.size(), failure);
            // A producer that failed may refuse all that follows.
            close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return arrived;
    }

    @Override
    public void close() {
        writer.close();
    }
}
