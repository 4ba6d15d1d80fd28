package com.ihosi.planner.message;

import com.ihosi.planner.event.EventConsumer;
import com.ihosi.planner.event.HandedOn;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.event.PlannerEvent.AppointmentBooked;
import com.ihosi.planner.event.PlannerEvent.AppointmentChanged;
import com.ihosi.planner.event.PlannerEvent.AppointmentMoved;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Tells patients that a visit is booked, moved or cancelled. */
public final class VisitNotes implements EventConsumer {

    /** What happened longer ago is no news any more, such as after brokers were away for days. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final String BOOKED = "booked";
    private static final String CANCELLED = "cancelled";

    private final Database database;
    private final Messages messages;
    private final Clock clock;

    /** Tells through the given messages. */
    public VisitNotes(Database database, Messages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "confirmation";
    }

    @Override
    public boolean wants(PlannerEvent event) {
        return switch (event) {
            case AppointmentBooked booked -> booked.status().equals(BOOKED);
            case AppointmentMoved _ -> true;
            case AppointmentChanged changed ->
                changed.status().equals(BOOKED) || changed.status().equals(CANCELLED);
            default -> false;
        };
    }

    /** Tells what is still true when it is told; under the event's id, so that it is told once. */
    @Override
    public void take(HandedOn handedOn) {
        Instant now = clock.instant();
        if (handedOn.occurredAt().plus(NEWS).isBefore(now)) {
            return;
        }
        PlannerEvent event = handedOn.event();
        switch (event) {
            case AppointmentBooked booked -> tell(handedOn.id(), event, booked.start(), BOOKED, now);
            case AppointmentMoved moved -> tell(handedOn.id(), event, moved.start(), BOOKED, now);
            case AppointmentChanged changed -> tell(handedOn.id(), event, changed.start(), changed.status(), now);
            default -> throw new IllegalArgumentException("Nobody is told of a %s.".formatted(event.type()));
        }
    }

    private void tell(UUID id, PlannerEvent event, Instant start, String status, Instant now) {
        database.run(new FacilityScope(event.facility().value()), sql -> tell(sql, id, event, start, status, now));
    }

    private void tell(DSLContext sql, UUID id, PlannerEvent event, Instant start, String status, Instant now) {
        Optional<BookedVisit> found = new VisitRepository(sql, event.facility())
                .find(event.subject())
                .filter(visit -> visit.start().equals(start) && visit.status().equals(status))
                .filter(visit -> visit.start().isAfter(now));
        found.ifPresent(visit -> {
            Note.Kind kind = status.equals(BOOKED) ? Note.Kind.CONFIRMATION : Note.Kind.CANCELLATION;
            messages.tell(sql, visit.note(kind, key(kind, id, event, visit)), now);
        });
    }

    /** Of a series that is booked the first visit is told of; reminders tell of the others. */
    private static String key(Note.Kind kind, UUID id, PlannerEvent event, BookedVisit visit) {
        boolean first = event instanceof AppointmentBooked && visit.series() != null;
        return kind.name().toLowerCase(Locale.ROOT) + (first ? "/series/" + visit.series() : "/" + id);
    }
}
