package com.ihosi.planner.event;

import com.ihosi.planner.event.EventJson.UnreadableException;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what the outbox keeps, each facility's events in their order: to the consumers of this process, or to Kafka. Several processes
 * may do so at once; a facility is one's at a time, by a lock that dies with its holder.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 100;
    private static final Duration KEPT = Duration.ofDays(28);
    private static final Duration CLEAN_EVERY = Duration.ofHours(1);

    private final Database database;
    private final Delivery delivery;
    private final Carrier carrier;
    private final Clock clock;
    private Instant cleaned;
    private boolean failing;

    private Relay(Database database, Delivery delivery, Carrier carrier, Clock clock) {
        this.database = database;
        this.delivery = delivery;
        this.carrier = carrier;
        this.clock = clock;
        this.cleaned = clock.instant();
    }

    /** Hands on within the process. */
    public static Relay local(Database database, List<EventConsumer> consumers, Clock clock) {
        Delivery delivery = new Delivery(database, consumers, clock);
        return new Relay(database, delivery, new LocalCarrier(delivery), clock);
    }

    /** Hands on to Kafka, from where {@link KafkaFeed} takes it, in whatever process. */
    public static Relay kafka(Database database, List<EventConsumer> consumers, KafkaLink link, Clock clock) {
        return new Relay(database, new Delivery(database, consumers, clock), new KafkaCarrier(link), clock);
    }

    /** Hands on what there is and tells the log when that fails; what failed is tried again at the next call. */
    public void look() {
        try {
            handOn();
            askAgain();
            clean();
            if (failing) {
                LOG.info("Events are handed on again");
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("Events could not be handed on; it is tried again until they can", failure);
            }
            failing = true;
        }
    }

    /** Hands on all that waits; what cannot be read is asked again later and keeps nothing else waiting. */
    void handOn() {
        Instant now = clock.instant();
        for (Facility.Id facility : outbox(outbox -> outbox.listWaiting(now))) {
            withLock(facility, () -> handOn(facility));
        }
    }

    /** Asks consumers again about what they refused. */
    void askAgain() {
        Instant now = clock.instant();
        List<Facility.Id> asking = database.read(new PlatformScope(), sql -> DeliveryRepository.listAsking(sql, now));
        asking.forEach(facility -> withLock(facility, () -> delivery.askAgain(facility)));
    }

    private void handOn(Facility.Id facility) {
        List<StoredEvent> batch;
        do {
            Instant now = clock.instant();
            batch = outbox(outbox -> outbox.list(facility, now, BATCH));
            List<HandedOn> readable = readable(facility, batch);
            int arrived = carrier.carry(readable);
            if (arrived > 0) {
                List<UUID> ids =
                        readable.subList(0, arrived).stream().map(HandedOn::id).toList();
                update(outbox -> outbox.markHandedOn(facility, ids, clock.instant()));
            }
            if (arrived < readable.size()) {
                return;
            }
        } while (batch.size() == BATCH);
    }

    private List<HandedOn> readable(Facility.Id facility, Collection<StoredEvent> events) {
        List<HandedOn> readable = new ArrayList<>();
        for (StoredEvent event : events) {
            try {
                readable.add(event.read());
            } catch (UnreadableException unreadable) {
                LOG.warn("The event {} cannot be handed on: {}", event.id(), unreadable.getMessage());
                update(outbox -> outbox.refuse(facility, event, Pauses.line(unreadable), clock.instant()));
            }
        }
        return readable;
    }

    /** Does the work while no other process hands on there; else nothing. The transaction does nothing but hold the lock. */
    private void withLock(Facility.Id facility, Runnable work) {
        database.transaction(transaction -> {
            boolean mine = transaction.in(
                    new PlatformScope(),
                    sql -> sql.fetchExists(DSL.selectOne()
                            .where(DSL.condition(
                                    "pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                                    DSL.val("relay/" + facility.value())))));
            if (mine) {
                work.run();
            }
            return mine;
        });
    }

    private void clean() {
        Instant now = clock.instant();
        if (cleaned.plus(CLEAN_EVERY).isBefore(now)) {
            clean(now.minus(KEPT));
            cleaned = now;
        }
    }

    /** Removes what was handed on, and the memory of who saw it, from before a moment. */
    void clean(Instant before) {
        update(outbox -> outbox.clean(before));
        for (Facility facility : new Facilities(database).listAll()) {
            database.run(new FacilityScope(facility.id().value()), sql -> new DeliveryRepository(sql, facility.id())
                    .clean(before));
        }
    }

    private <T> T outbox(Function<OutboxRepository, T> work) {
        return database.read(new PlatformScope(), sql -> work.apply(new OutboxRepository(sql)));
    }

    private void update(Consumer<OutboxRepository> work) {
        database.run(new PlatformScope(), sql -> work.accept(new OutboxRepository(sql)));
    }

    @Override
    public void close() {
        carrier.close();
    }
}
