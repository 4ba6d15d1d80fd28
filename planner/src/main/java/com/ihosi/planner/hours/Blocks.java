package com.ihosi.planner.hours;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Time of doctors that is kept free of appointments once. What comes every week is a break of the working day. */
public final class Blocks {

    /** The longest block. */
    public static final int MOST_DAYS = 31;

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 200;

    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says what has gone by. */
    public Blocks(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Blocks of a doctor at a facility that touch a span, the earliest first; for its members and herself. */
    public List<Block> list(Actor actor, Facility.Id facility, Doctor.Id doctor, Span within) {
        HoursRights.requireReader(accounts, actor, facility, doctor);
        return database.read(scope(facility), sql -> new BlockRepository(sql, facility).list(doctor, within));
    }

    /**
     * Blocks time of a doctor, given by the facility's wall clock. Needs {@link Right#CHANGE_HOURS}.
     *
     * @param note what for
     * @throws FieldException if the time is over, too short or too long, or the note is
     * @throws PlannerException if she does not work there then, or has an appointment, a block or something elsewhere
     */
    public Block add(
            Actor actor, Facility.Id facility, Doctor.Id doctor, LocalDateTime from, LocalDateTime until, String note) {
        accounts.require(actor, Right.CHANGE_HOURS, facility);
        String by = accounts.name(actor);
        ZoneId zone = database.read(scope(facility), sql -> Facilities.list(sql, List.of(facility)))
                .getFirst()
                .zone();
        Block block = new Block(new Block.Id(UUID.randomUUID()), doctor, span(from, until, zone, note), note.strip());
        try {
            database.run(scope(facility), sql -> {
                requireEmployed(new WorkingDayRepository(sql, facility), doctor, from.toLocalDate());
                new BlockRepository(sql, facility).insert(block);
                record(sql, facility, actor, by, block, false);
            });
        } catch (ConflictException conflict) {
            throw refusal(facility, block, conflict);
        }
        return block;
    }

    private Span span(LocalDateTime from, LocalDateTime until, ZoneId zone, String note) {
        Instant start = LocalTimes.instant(from, zone);
        Instant end = LocalTimes.instant(until, zone);
        Duration length = Duration.between(start, end);
        LocalDate latest = LocalDate.ofInstant(clock.instant(), zone).plusDays(WorkingWeeks.MOST_DAYS_AHEAD);
        new FieldChecks()
                .text("note", "note", note.strip(), LONGEST_NOTE)
                .check(
                        length.compareTo(SHORTEST) >= 0,
                        "until",
                        "A block (%s to %s) must be %d minutes long at least."
                                .formatted(from, until, SHORTEST.toMinutes()))
                .check(
                        length.compareTo(Duration.ofDays(MOST_DAYS)) <= 0,
                        "until",
                        "A block must be %d days long at most. For longer times enter leave.".formatted(MOST_DAYS))
                .check(
                        end.isAfter(clock.instant()),
                        "from",
                        "The time (%s to %s) has gone by. Choose one that is not over.".formatted(from, until))
                .check(
                        !from.toLocalDate().isAfter(latest),
                        "from",
                        "The day (%s) must not be after %s.".formatted(from.toLocalDate(), latest))
                .done();
        return new Span(start, end);
    }

    private static void requireEmployed(WorkingDayRepository repository, Doctor.Id doctor, LocalDate day) {
        boolean employed = repository
                .lock(doctor)
                .filter(known -> known.active() && known.dates().contains(day))
                .isPresent();
        if (!employed) {
            throw new PlannerException(
                    "This doctor does not work here on %s. Choose a day of the employment.".formatted(day));
        }
    }

    /** Both constraints of taken time may be broken by something elsewhere, so what is here is looked at. */
    private PlannerException refusal(Facility.Id facility, Block block, ConflictException conflict) {
        if (conflict.kind() != ConflictException.Kind.OVERLAP) {
            return new PlannerException("The doctor's time was changed at this very moment. Try again.");
        }
        boolean here = database.read(
                scope(facility), sql -> new BlockRepository(sql, facility).isTaken(block.doctor(), block.during()));
        return new PlannerException(
                here
                        ? "The doctor has an appointment or a block at this time already. Move that first, or choose another time."
                        : "The doctor is busy elsewhere at this time. Choose another time.");
    }

    /** Lets a doctor be booked again in the time of a block. Doing so again is harmless. Needs {@link Right#CHANGE_HOURS}. */
    public void remove(Actor actor, Facility.Id facility, Block block) {
        accounts.require(actor, Right.CHANGE_HOURS, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            if (new BlockRepository(sql, facility).delete(block)) {
                record(sql, facility, actor, by, block, true);
            }
        });
    }

    private void record(DSLContext sql, Facility.Id facility, Actor actor, String by, Block block, boolean removed) {
        UUID id = block.id().value();
        String action = removed ? "block.remove" : "block.add";
        AuditTrail.add(sql, facility, actor, by, action, "doctor_time", id, clock.instant());
        Outbox.append(
                sql, new PlannerEvent.DoctorBlocked(facility, block.doctor().value(), id, removed), clock.instant());
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
