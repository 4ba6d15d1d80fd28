package com.ihosi.planner.series;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.SeriesRule.Expansion;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.SlotFacts;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Books, changes and cancels appointments that repeat. Each of them is booked by the same desk as a single one; what does not fit is kept as
 * such and never dropped. Reading needs {@link Right#SEE_CALENDAR}, all else {@link Right#BOOK}.
 */
public final class SeriesBookings {

    /** The most series that are listed at once because not all of them fits. */
    public static final int MOST_UNPLACED = 20;

    private final Database database;
    private final Accounts accounts;
    private final Bookings bookings;

    /** Reads through the given door and books by the desk. */
    public SeriesBookings(Database database, Accounts accounts, Bookings bookings) {
        this.database = database;
        this.accounts = accounts;
        this.bookings = bookings;
    }

    /**
     * Which appointments of a series could be booked now, with times near those that could not; nothing is booked.
     *
     * @throws FieldException as booking it would
     */
    public SeriesPlan preview(Actor actor, Facility.Id facility, SeriesRequest request) {
        return bookings.series(actor, facility, desk -> {
            SeriesWork work = new SeriesWork(desk, null);
            Expansion expansion = work.expand(request);
            SlotFacts facts = work.facts(request, expansion);
            return SeriesPlan.of(facts, request.doctor(), expansion);
        });
    }

    /**
     * Books all appointments of a series that fit, and keeps which do not.
     *
     * @param key of a person's request; the same request with the same key is answered alike and books nothing more
     * @throws FieldException if the rule or the beginning is refused
     * @throws PlannerException if not a single one fits; then nothing is kept
     */
    public SeriesView book(Actor actor, Facility.Id facility, SeriesRequest request, @Nullable String key) {
        return bookings.series(actor, facility, desk -> {
            SeriesWork work = new SeriesWork(desk, account(actor));
            UUID made =
                    desk.once(key, request, () -> List.of(work.book(request))).getFirst();
            return work.view(new Series.Id(made));
        });
    }

    /** A series as it is now; refuses an unknown one. */
    public SeriesView get(Actor actor, Facility.Id facility, Series.Id id) {
        accounts.require(actor, Right.SEE_CALENDAR, facility);
        return database.read(new FacilityScope(facility.value()), sql -> {
            SeriesRepository repository = new SeriesRepository(sql, facility);
            return repository.view(repository.get(id));
        });
    }

    /** The series of an appointment as it is now, in a transaction in its facility's scope; none where it is of no series. */
    public static Optional<SeriesView> find(DSLContext sql, Appointment appointment) {
        SeriesRepository repository = new SeriesRepository(sql, appointment.facility());
        return Optional.ofNullable(appointment.series()).map(id -> repository.view(repository.get(new Series.Id(id))));
    }

    /** A patient's series, those that begin last first. */
    public List<Series> list(Actor actor, Facility.Id facility, Patient.Id patient) {
        accounts.require(actor, Right.SEE_CALENDAR, facility);
        return database.read(
                new FacilityScope(facility.value()), sql -> new SeriesRepository(sql, facility).list(patient));
    }

    /** The series of which appointments to come do not fit and wait to be placed, the nearest first, at most {@link #MOST_UNPLACED}. */
    public List<SeriesView> listUnplaced(Actor actor, Facility.Id facility) {
        return bookings.series(actor, facility, desk -> {
            SeriesRepository repository = new SeriesRepository(desk.sql(), facility);
            LocalDateTime now =
                    LocalDateTime.ofInstant(desk.now(), desk.facility().zone());
            return repository.listUnplaced(now, MOST_UNPLACED).stream()
                    .map(repository::view)
                    .filter(view -> view.items().stream().anyMatch(item -> item.isUnplaced(now)))
                    .toList();
        });
    }

    /** Times near an occurrence that could be booked for it instead, the best first. */
    public List<RankedSlot> alternatives(Actor actor, Facility.Id facility, Series.Id id, LocalDateTime at) {
        return bookings.series(actor, facility, desk -> {
            Series series = new SeriesRepository(desk.sql(), facility).get(id);
            SeriesRequest request = new SeriesRequest(
                    series.patient(),
                    series.type(),
                    series.doctor(),
                    series.first(),
                    series.rule(),
                    series.minutes(),
                    series.reason());
            SlotFacts facts = desk.facts(
                    request.at(desk.now()),
                    at.toLocalDate().minusDays(SeriesPlan.DAYS_AROUND),
                    at.toLocalDate().plusDays(SeriesPlan.DAYS_AROUND));
            return SeriesPlan.alternatives(facts, at, List.of());
        });
    }

    /**
     * Gives one occurrence a time or doctor of its own: moves its appointment, or books one where it did not fit.
     *
     * @throws PlannerException if it does not fit there either; nothing is changed
     */
    public SeriesView place(Actor actor, Facility.Id facility, Series.Id id, LocalDateTime at, MoveRequest to) {
        return bookings.series(actor, facility, desk -> {
            SeriesWork work = new SeriesWork(desk, account(actor));
            work.place(work.get(id, null), at, to);
            return work.view(id);
        });
    }

    /**
     * Cancels what is to come of a part of a series.
     *
     * @param version that the actor saw; none: whatever it is
     * @throws StaleException if the series was changed since
     * @throws PlannerException if nothing of the part is to come
     */
    public SeriesView cancel(
            Actor actor,
            Facility.Id facility,
            Series.Id id,
            @Nullable Long version,
            Part part,
            @Nullable String reason) {
        BookingRequest.requireShort("reason", reason);
        return bookings.series(actor, facility, desk -> {
            SeriesWork work = new SeriesWork(desk, account(actor));
            work.cancel(work.get(id, version), part, reason);
            return work.view(id);
        });
    }

    /**
     * What a change would come to; nothing is changed.
     *
     * @throws PlannerException as the change would
     */
    public SeriesView previewChange(Actor actor, Facility.Id facility, Series.Id id, Part part, SeriesChange change) {
        return bookings.series(actor, facility, desk -> {
            SeriesWork work = new SeriesWork(desk, account(actor));
            return desk.tryOut(() -> work.view(work.change(work.get(id, null), part, change)));
        });
    }

    /**
     * Changes time, doctor or length of what is to come of a part of a series. Appointments that do not fit keep their time and are
     * named, those that were moved by themselves stay, and what did not fit before is tried at the new time. Where something of the
     * series is before the part, the part becomes a series of its own.
     *
     * @param version that the actor saw; none: whatever it is
     * @return the series that has the new times
     * @throws StaleException if the series was changed since
     * @throws PlannerException if nothing of the part is to come, or nothing of it fits; then nothing is changed
     */
    public SeriesView change(
            Actor actor, Facility.Id facility, Series.Id id, @Nullable Long version, Part part, SeriesChange change) {
        return bookings.series(actor, facility, desk -> {
            SeriesWork work = new SeriesWork(desk, account(actor));
            return work.view(work.change(work.get(id, version), part, change));
        });
    }

    private static Account.@Nullable Id account(Actor actor) {
        return actor.findAccount().orElse(null);
    }
}
