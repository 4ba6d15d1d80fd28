package com.ihosi.planner.booking;

import com.ihosi.planner.StaleException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.SlotFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Books, moves and cancels the appointments of a series within one transaction; what is refused leaves the others as they are. */
public final class SeriesDesk {

    private final BookingDesk desk;

    SeriesDesk(BookingDesk desk) {
        this.desk = desk;
    }

    /** The transaction, in the facility's scope. */
    public DSLContext sql() {
        return desk.sql();
    }

    /** Where the desk stands. */
    public Facility facility() {
        return desk.facility();
    }

    /** When all of it is done. */
    public Instant now() {
        return desk.now();
    }

    /** Does the work, or answers what the same request of the same person with the same key made before. */
    public List<UUID> once(@Nullable String key, Object request, Supplier<List<UUID>> work) {
        return desk.once(key, request, work);
    }

    /** All that appointments of a kind are decided by, on some days. */
    public SlotFacts facts(BookingRequest request, LocalDate first, LocalDate last) {
        return desk.facts(request, first, last);
    }

    /** Books an occurrence by facts that are loaded already, or says what is in the way. */
    public Optional<Obstacle> book(BookingRequest request, SlotFacts facts, Occurrence occurrence) {
        return attempt(() -> desk.book(request, facts, occurrence));
    }

    /**
     * Moves an appointment, or says what is in the way.
     *
     * @throws StaleException if somebody changed it since it was read
     */
    public Optional<Obstacle> move(Appointment read, MoveRequest request) {
        Appointment appointment = desk.get(read.id(), read.version());
        return attempt(() -> desk.move(appointment, request));
    }

    /**
     * Cancels an appointment.
     *
     * @throws StaleException if somebody changed it since it was read
     */
    public void cancel(Appointment read, @Nullable String reason) {
        desk.change(desk.get(read.id(), read.version()), AppointmentStatus.CANCELLED, reason);
    }

    /** Notes what was done to the series. */
    public void record(String action, UUID id, PlannerEvent event) {
        desk.record(action, "appointment_series", id, event);
    }

    /** Does the work, takes all of it back and tells what came of it. */
    public <T> T tryOut(Supplier<T> work) {
        desk.sql().execute("savepoint trial");
        T result = work.get();
        desk.sql().execute("rollback to savepoint trial");
        return result;
    }

    private Optional<Obstacle> attempt(Runnable work) {
        desk.sql().execute("savepoint occurrence");
        try {
            work.run();
            desk.sql().execute("release savepoint occurrence");
            return Optional.empty();
        } catch (NotBookableException refused) {
            desk.sql().execute("rollback to savepoint occurrence");
            return Optional.of(refused.obstacle());
        }
    }
}
