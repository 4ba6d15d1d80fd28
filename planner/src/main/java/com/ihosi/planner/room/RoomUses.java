package com.ihosi.planner.room;

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
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** When rooms are taken, and blocks of them. Reading needs {@link Right#SEE_SETUP}, blocking {@link Right#CHANGE_ROOMS}. */
public final class RoomUses {

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says which holds have expired and what is over. */
    public RoomUses(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** By what the facility's rooms are taken on a day of its own calendar, the earliest first. */
    public List<RoomUse> list(Actor actor, Facility.Id facility, LocalDate day) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return database.read(scope(facility), sql -> LocalTimes.day(day, zone(sql, facility))
                .map(span -> new RoomRepository(sql, facility).listUses(span, clock.instant()))
                .orElse(List.of()));
    }

    /**
     * Blocks a room for some time.
     *
     * @throws FieldException if the times are out of range, or the clock leaves them out
     * @throws RoomTakenException if it is taken by then
     */
    public RoomUse.Id block(Actor actor, Facility.Id facility, Room.Id id, BlockOrder order) {
        accounts.require(actor, Right.CHANGE_ROOMS, facility);
        String by = accounts.name(actor);
        ZoneId zone = database.read(scope(facility), sql -> zone(sql, facility));
        Span during = order.check(zone, clock.instant());
        try {
            return database.write(scope(facility), sql -> {
                Room room = Rooms.get(sql, facility, id);
                if (!room.active()) {
                    throw new PlannerException(
                            "The room \"%s\" is retired. Open it again first.".formatted(room.code()));
                }
                RoomRepository rooms = new RoomRepository(sql, facility);
                rooms.removeExpired(id, clock.instant());
                RoomUse.Id block = new RoomUse.Id(UUID.randomUUID());
                rooms.insertBlock(block, id, during, order.findNote());
                tell(
                        sql,
                        facility,
                        actor,
                        by,
                        new RoomUse(block, id, RoomUse.Kind.BLOCK, during, order.findNote()),
                        true);
                return block;
            });
        } catch (ConflictException conflict) {
            throw taken(facility, id, during, zone);
        }
    }

    private RoomTakenException taken(Facility.Id facility, Room.Id room, Span during, ZoneId zone) {
        List<RoomUse> uses = database.read(
                scope(facility), sql -> new RoomRepository(sql, facility).listUses(during, clock.instant()));
        return RoomTakenException.by(
                uses.stream().filter(use -> use.room().equals(room)).toList(), zone);
    }

    /** Frees what a block takes. Doing so again is harmless; what is not a block stays. */
    public void unblock(Actor actor, Facility.Id facility, RoomUse.Id id) {
        accounts.require(actor, Right.CHANGE_ROOMS, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            RoomRepository rooms = new RoomRepository(sql, facility);
            rooms.findUse(id, clock.instant())
                    .filter(use -> use.kind() == RoomUse.Kind.BLOCK)
                    .ifPresent(block -> {
                        rooms.deleteBlock(id);
                        tell(sql, facility, actor, by, block, false);
                    });
        });
    }

    private void tell(DSLContext sql, Facility.Id facility, Actor actor, String by, RoomUse block, boolean blocked) {
        AuditTrail.add(
                sql,
                facility,
                actor,
                by,
                blocked ? "room.block" : "room.unblock",
                "room_time",
                block.id().value(),
                Map.of("during", block.during().start() + " - " + block.during().end()),
                clock.instant());
        Outbox.append(
                sql,
                new PlannerEvent.RoomBlocked(
                        facility,
                        block.room().value(),
                        block.during().start(),
                        block.during().end(),
                        blocked,
                        by),
                clock.instant());
    }

    private static ZoneId zone(DSLContext sql, Facility.Id facility) {
        return Facilities.list(sql, List.of(facility)).getFirst().zone();
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
