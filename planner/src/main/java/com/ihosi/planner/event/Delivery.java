package com.ihosi.planner.event;

import com.ihosi.planner.event.DeliveryRepository.Due;
import com.ihosi.planner.event.EventJson.UnreadableException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives events to consumers: drops what they have seen, and remembers what they refused, to ask them again. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Database database;
    private final List<EventConsumer> consumers;
    private final Clock clock;

    Delivery(Database database, List<EventConsumer> consumers, Clock clock) {
        this.database = database;
        this.consumers = List.copyOf(consumers);
        this.clock = clock;
        List<String> names = names();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("Two consumers have the same name: %s".formatted(names));
        }
    }

    List<EventConsumer> consumers() {
        return consumers;
    }

    /** Gives an event to all that want it; fails only where that cannot be written down. */
    void deliver(HandedOn event) {
        consumers.forEach(consumer -> deliver(consumer, event));
    }

    /** The same to one of them. */
    void deliver(EventConsumer consumer, HandedOn event) {
        Facility.Id facility = event.event().facility();
        boolean fresh =
                consumer.wants(event.event()) && !read(facility, known -> known.isKnown(consumer.name(), event.id()));
        if (fresh) {
            give(consumer, event, 1);
        }
    }

    /** Notes that a consumer was sent something that this version cannot read. */
    void refuse(EventConsumer consumer, Facility.Id facility, UUID event, UnreadableException unreadable) {
        boolean known = read(facility, deliveries -> deliveries.isKnown(consumer.name(), event));
        if (!known) {
            write(
                    facility,
                    deliveries ->
                            deliveries.refused(consumer.name(), event, 1, Pauses.line(unreadable), clock.instant()));
        }
    }

    /** Asks consumers again about what they refused at a facility, as far as it is time. */
    void askAgain(Facility.Id facility) {
        Instant now = clock.instant();
        for (Due due : read(facility, deliveries -> deliveries.listDue(names(), now))) {
            consumers.stream()
                    .filter(consumer -> consumer.name().equals(due.consumer()))
                    .forEach(consumer -> again(consumer, facility, due));
        }
    }

    private void again(EventConsumer consumer, Facility.Id facility, Due due) {
        int attempt = due.attempts() + 1;
        try {
            give(consumer, due.event().read(), attempt);
        } catch (UnreadableException unreadable) {
            write(
                    facility,
                    deliveries -> deliveries.refused(
                            consumer.name(), due.event().id(), attempt, Pauses.line(unreadable), clock.instant()));
        }
    }

    private void give(EventConsumer consumer, HandedOn event, int attempt) {
        Facility.Id facility = event.event().facility();
        try {
            consumer.take(event);
        } catch (RuntimeException refusal) {
            LOG.warn("{} refused {} {}", consumer.name(), event.event().type(), event.id(), refusal);
            write(
                    facility,
                    deliveries -> deliveries.refused(
                            consumer.name(), event.id(), attempt, Pauses.line(refusal), clock.instant()));
            return;
        }
        write(facility, deliveries -> deliveries.consumed(consumer.name(), event.id(), clock.instant()));
    }

    private List<String> names() {
        return consumers.stream().map(EventConsumer::name).toList();
    }

    private <T> T read(Facility.Id facility, Function<DeliveryRepository, T> work) {
        return database.read(
                new FacilityScope(facility.value()), sql -> work.apply(new DeliveryRepository(sql, facility)));
    }

    private void write(Facility.Id facility, Consumer<DeliveryRepository> work) {
        database.run(new FacilityScope(facility.value()), sql -> work.accept(new DeliveryRepository(sql, facility)));
    }
}
