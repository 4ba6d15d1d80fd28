package com.ihosi.planner.room;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The rooms of each facility. Reading them needs {@link Right#SEE_SETUP}, changing them {@link Right#CHANGE_ROOMS}. */
public final class Rooms {

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door. */
    public Rooms(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All rooms of the facility, retired ones too, by code. */
    public List<Room> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return database.read(scope(facility), sql -> list(sql, facility));
    }

    /** All rooms, retired ones too, within a transaction that is already in the facility's scope. */
    public static List<Room> list(DSLContext sql, Facility.Id facility) {
        return new RoomRepository(sql, facility).list();
    }

    /**
     * Stores a new room (of version 0), or what was changed of one that is there; whether it is retired stays.
     *
     * @return as it is now
     * @throws FieldException if its code is taken or there is no such department
     * @throws StaleException if somebody else changed it meanwhile
     */
    public Room save(Actor actor, Room room) {
        Facility.Id facility = room.facility();
        accounts.require(actor, Right.CHANGE_ROOMS, facility);
        String by = accounts.name(actor);
        try {
            return database.write(scope(facility), sql -> {
                RoomRepository rooms = new RoomRepository(sql, facility);
                if (room.department().isPresent()
                        && !rooms.hasDepartment(room.department().get())) {
                    throw new FieldException("department", "There is no such department here. Choose another one.");
                }
                boolean there = rooms.find(room.id()).isPresent();
                if (room.version() == 0 && !there) {
                    rooms.insert(room);
                } else if (!rooms.update(room)) {
                    throw there ? outdated() : unknown();
                }
                return record(sql, actor, by, "room.save", get(sql, facility, room.id()));
            });
        } catch (ConflictException conflict) {
            throw taken(facility, room.code());
        }
    }

    private PlannerException taken(Facility.Id facility, String code) {
        return database.read(scope(facility), sql -> new RoomRepository(sql, facility)
                .findByCode(code)
                .<PlannerException>map(other -> CodeTaken.by(other.code(), other.name(), other.active()))
                .orElseGet(Rooms::outdated));
    }

    /**
     * Ends that appointments are put into a room. Doing so again is harmless.
     *
     * @param version the version that the actor saw; refused if somebody else changed it since
     * @throws PlannerException if appointments are still to come in it, or equipment stands in it
     */
    public void retire(Actor actor, Facility.Id facility, Room.Id id, long version) {
        accounts.require(actor, Right.CHANGE_ROOMS, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            Room room = get(sql, facility, id);
            if (room.active()) {
                refuseUsed(sql, room);
                activate(sql, actor, by, room, version, false);
            }
        });
    }

    private void refuseUsed(DSLContext sql, Room room) {
        long used = new RoomRepository(sql, room.facility())
                .listUses(room.id(), clock.instant()).stream()
                        .filter(use -> use.kind() != RoomUse.Kind.BLOCK)
                        .count();
        if (used > 0) {
            throw new PlannerException("The room \"%s\" has %d appointment%s to come. Move them first."
                    .formatted(room.code(), used, used == 1 ? "" : "s"));
        }
        String inside = new EquipmentRepository(sql, room.facility())
                .list().stream()
                        .filter(piece -> piece.active() && piece.room().equals(Optional.of(room.id())))
                        .map(Equipment::code)
                        .collect(Collectors.joining(", "));
        if (!inside.isEmpty()) {
            throw new PlannerException(
                    "There is equipment in the room \"%s\": %s. Move it first.".formatted(room.code(), inside));
        }
    }

    /** Lets appointments be put into a retired room again. */
    public void reopen(Actor actor, Facility.Id facility, Room.Id id, long version) {
        accounts.require(actor, Right.CHANGE_ROOMS, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            Room room = get(sql, facility, id);
            if (!room.active()) {
                activate(sql, actor, by, room, version, true);
            }
        });
    }

    private void activate(DSLContext sql, Actor actor, String by, Room room, long version, boolean active) {
        if (!new RoomRepository(sql, room.facility()).activate(room.id(), version, active)) {
            throw outdated();
        }
        record(sql, actor, by, active ? "room.reopen" : "room.retire", get(sql, room.facility(), room.id()));
    }

    private Room record(DSLContext sql, Actor actor, String by, String action, Room room) {
        AuditTrail.add(
                sql,
                room.facility(),
                actor,
                by,
                action,
                "room",
                room.id().value(),
                Map.of("code", room.code(), "name", room.name()),
                clock.instant());
        Outbox.append(
                sql,
                new PlannerEvent.RoomChanged(room.facility(), room.id().value(), room.active(), by),
                clock.instant());
        return room;
    }

    static Optional<Room> find(DSLContext sql, Facility.Id facility, Room.Id id) {
        return new RoomRepository(sql, facility).find(id);
    }

    /** A room of the facility; refuses an unknown one. */
    static Room get(DSLContext sql, Facility.Id facility, Room.Id id) {
        return find(sql, facility, id).orElseThrow(Rooms::unknown);
    }

    private static PlannerException unknown() {
        return new NotFoundException("There is no such room at this facility. Look at the rooms again.");
    }

    private static PlannerException outdated() {
        return new StaleException("Somebody else changed this room meanwhile."
                + " Nothing was saved; look at the new values and change them again.");
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
