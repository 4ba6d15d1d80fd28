package com.ihosi.planner.message;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Gateway.DownException;
import com.ihosi.planner.message.Gateway.Line;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, for whatever facility. Several processes may send at once: a message is one's by a lease. Before it is handed over that
 * is written down, so that one whose sender is killed meanwhile is never sent a second time without a person's word.
 */
public final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration LEASE = Duration.ofMinutes(4);
    private static final int BATCH = 20;

    private final Database database;
    private final Facilities facilities;
    private final Wording wording;
    private final Clock clock;
    private final List<Way> ways;
    private boolean failing;

    /** A gateway, and whether its server is left alone for now. */
    private record Way(Gateway gateway, Rest rest) {}

    /** Sends by the gateways that there are; messages of other channels wait. */
    public Sender(Database database, Facilities facilities, List<Gateway> gateways, Addresses addresses, Clock clock) {
        this.database = database;
        this.facilities = facilities;
        this.wording = new Wording(addresses);
        this.clock = clock;
        this.ways =
                gateways.stream().map(gateway -> new Way(gateway, new Rest())).toList();
    }

    /** The channels by which something can be sent. */
    public List<Channel> channels() {
        return ways.stream().map(way -> way.gateway().channel()).toList();
    }

    /** Sends what is due and tells the log when that fails. */
    public void look() {
        if (ways.isEmpty()) {
            return;
        }
        try {
            send();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("Messages could not be sent; it is tried again until they can", failure);
            }
            failing = true;
        }
    }

    /** Sends all that is due; a server that cannot be used is left alone for a while, longer each time. */
    void send() {
        Instant now = clock.instant();
        List<Facility.Id> due = database.read(new PlatformScope(), sql -> SendingRepository.listFacilities(sql, now));
        for (Facility facility : facilities.list(due)) {
            write(facility, messages -> messages.giveUpOnSilent(now, Reason.Kind.STOPPED.text()));
            ways.forEach(way -> send(facility, way));
        }
    }

    private void send(Facility facility, Way way) {
        boolean more = true;
        while (more && way.rest().isOver(clock.instant())) {
            List<Waiting> batch = claim(facility, way.gateway().channel());
            more = batch.size() == BATCH;
            if (!batch.isEmpty()) {
                send(facility, way.gateway(), batch, way.rest());
            }
        }
    }

    /** PostgreSQL keeps microseconds, and the lease is compared. */
    private List<Waiting> claim(Facility facility, Channel channel) {
        Instant now = clock.instant();
        Instant lease = now.plus(LEASE).truncatedTo(ChronoUnit.MICROS);
        return database.write(
                scope(facility), sql -> new SendingRepository(sql, facility.id()).claim(channel, now, lease, BATCH));
    }

    private void send(Facility facility, Gateway gateway, List<Waiting> batch, Rest rest) {
        try (Line line = gateway.open()) {
            for (int index = 0; index < batch.size(); index++) {
                Optional<String> down = send(facility, line, batch.get(index));
                if (down.isPresent()) {
                    rest.begin(clock.instant());
                    release(facility, batch.subList(index + 1, batch.size()), down.get());
                    return;
                }
            }
            rest.forget();
        } catch (DownException down) {
            LOG.warn("{} messages of {} wait: {}", batch.size(), facility.slug(), down.getMessage());
            rest.begin(clock.instant());
            release(facility, batch, String.valueOf(down.getMessage()));
        }
    }

    /** Returns why no others should be sent now, if so. */
    private Optional<String> send(Facility facility, Line line, Waiting message) {
        Optional<Outgoing> words = prepare(facility, message);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Answer answer = line.send(words.get());
        note(facility, message, answer);
        return answer.stops();
    }

    /** The words, and a note that they are handed over from now on; none where there is nothing to tell or it is another's. */
    private Optional<Outgoing> prepare(Facility facility, Waiting message) {
        Instant now = clock.instant();
        return database.write(scope(facility), sql -> {
            SendingRepository messages = new SendingRepository(sql, facility.id());
            if (message.isTooLate(now)) {
                messages.end(message, "dead", Reason.Kind.TOO_LATE.text(), null);
                return Optional.empty();
            }
            Optional<Reach> reach = new MessageRepository(sql, facility.id()).findReach(message.patient());
            Optional<String> address = reach.filter(Reach::wantsMessages).flatMap(r -> r.address(message.channel()));
            boolean told = message.kind() == Note.Kind.OFFER
                    || message.kind() == Note.Kind.CANCELLATION
                    || messages.stands(message.patient(), message.start());
            if (reach.isEmpty() || address.isEmpty() || !told) {
                Reason.Kind reason = told ? Reason.Kind.NO_ADDRESS : Reason.Kind.NO_VISIT;
                messages.end(message, "cancelled", reason.text(), null);
                return Optional.empty();
            }
            Wording.Words words = wording.of(facility, reach.get(), message);
            Outgoing outgoing = new Outgoing(
                    message.id(), facility.name(), address.get(), words.language(), words.subject(), words.body());
            return messages.handOver(message, outgoing) ? Optional.of(outgoing) : Optional.empty();
        });
    }

    private void note(Facility facility, Waiting message, Answer answer) {
        Instant now = clock.instant();
        write(facility, messages -> {
            switch (answer) {
                case Answer.Accepted() -> messages.sent(message, now);
                case Answer.Refused(String reason) -> messages.end(message, "dead", Reason.line(reason), null);
                case Answer.Perhaps(String reason) -> messages.end(message, "perhaps_sent", Reason.line(reason), null);
                case Answer.Down(String reason) ->
                    messages.waits(message, message.attempts(), now, Reason.line(reason));
                case Answer.Later(String reason) -> later(messages, message, Reason.line(reason), now);
            }
        });
    }

    private static void later(SendingRepository messages, Waiting message, String reason, Instant now) {
        int attempts = message.attempts() + 1;
        Rest.pause(attempts)
                .ifPresentOrElse(
                        pause -> messages.waits(message, attempts, now.plus(pause), reason),
                        () -> messages.end(message, "dead", reason, null));
    }

    private void release(Facility facility, List<Waiting> batch, String reason) {
        write(facility, messages -> batch.forEach(message -> messages.release(message, Reason.line(reason))));
    }

    private void write(Facility facility, Consumer<SendingRepository> work) {
        database.run(scope(facility), sql -> work.accept(new SendingRepository(sql, facility.id())));
    }

    private static FacilityScope scope(Facility facility) {
        return new FacilityScope(facility.id().value());
    }
}
