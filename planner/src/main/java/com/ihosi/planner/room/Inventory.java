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
import org.jooq.DSLContext;

/** The equipment of each facility. Reading it needs {@link Right#SEE_SETUP}, changing it {@link Right#CHANGE_ROOMS}. */
public final class Inventory {

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door. */
    public Inventory(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All equipment of the facility, retired pieces too, by kind and code. */
    public List<Equipment> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return database.read(scope(facility), sql -> list(sql, facility));
    }

    /** All equipment, retired pieces too, within a transaction that is already in the facility's scope. */
    public static List<Equipment> list(DSLContext sql, Facility.Id facility) {
        return new EquipmentRepository(sql, facility).list();
    }

    /**
     * Stores a new piece (of version 0), or what was changed of one that is there; whether it is retired stays. A kind that is known
     * in other letters, small or capital, is written as it was before.
     *
     * @return as it is now
     * @throws FieldException if its code is taken, or its room is not there or retired
     * @throws StaleException if somebody else changed it meanwhile
     */
    public Equipment save(Actor actor, Equipment piece) {
        Facility.Id facility = piece.facility();
        accounts.require(actor, Right.CHANGE_ROOMS, facility);
        String by = accounts.name(actor);
        try {
            return database.write(scope(facility), sql -> {
                EquipmentRepository inventory = new EquipmentRepository(sql, facility);
                piece.room().ifPresent(room -> requireRoom(sql, facility, room));
                Equipment wanted = piece.of(knownKind(inventory, piece));
                boolean there = inventory.find(piece.id()).isPresent();
                if (piece.version() == 0 && !there) {
                    inventory.insert(wanted);
                } else if (!inventory.update(wanted)) {
                    throw there ? outdated() : unknown();
                }
                return record(sql, actor, by, "equipment.save", get(sql, facility, piece.id()));
            });
        } catch (ConflictException conflict) {
            throw taken(facility, piece.code());
        }
    }

    private static void requireRoom(DSLContext sql, Facility.Id facility, Room.Id room) {
        if (Rooms.find(sql, facility, room).filter(Room::active).isEmpty()) {
            throw new FieldException("room", "There is no such room here, or it is retired. Choose another one.");
        }
    }

    private static String knownKind(EquipmentRepository inventory, Equipment piece) {
        return inventory.list().stream()
                .filter(other -> !other.id().equals(piece.id()))
                .map(Equipment::kind)
                .filter(piece.kind()::equalsIgnoreCase)
                .findFirst()
                .orElse(piece.kind());
    }

    private PlannerException taken(Facility.Id facility, String code) {
        return database.read(scope(facility), sql -> new EquipmentRepository(sql, facility)
                .findByCode(code)
                .<PlannerException>map(other -> CodeTaken.by(other.code(), other.name(), other.active()))
                .orElseGet(Inventory::outdated));
    }

    /**
     * Ends that appointments use a piece. Doing so again is harmless.
     *
     * @param version the version that the actor saw; refused if somebody else changed it since
     * @throws PlannerException if appointments that use it are still to come
     */
    public void retire(Actor actor, Facility.Id facility, Equipment.Id id, long version) {
        activate(actor, facility, id, version, false);
    }

    /** Puts a retired piece to use again. */
    public void restore(Actor actor, Facility.Id facility, Equipment.Id id, long version) {
        activate(actor, facility, id, version, true);
    }

    private void activate(Actor actor, Facility.Id facility, Equipment.Id id, long version, boolean active) {
        accounts.require(actor, Right.CHANGE_ROOMS, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            EquipmentRepository inventory = new EquipmentRepository(sql, facility);
            Equipment piece = get(sql, facility, id);
            if (piece.active() == active) {
                return;
            }
            int used = active ? 0 : inventory.countAppointments(id, clock.instant());
            if (used > 0) {
                throw new PlannerException("The equipment \"%s\" is used by %d appointment%s to come. Move them first."
                        .formatted(piece.code(), used, used == 1 ? "" : "s"));
            }
            if (!inventory.activate(id, version, active)) {
                throw outdated();
            }
            record(sql, actor, by, active ? "equipment.restore" : "equipment.retire", get(sql, facility, id));
        });
    }

    private Equipment record(DSLContext sql, Actor actor, String by, String action, Equipment piece) {
        Facility.Id facility = piece.facility();
        AuditTrail.add(
                sql,
                facility,
                actor,
                by,
                action,
                "equipment",
                piece.id().value(),
                Map.of("code", piece.code(), "kind", piece.kind(), "name", piece.name()),
                clock.instant());
        Outbox.append(
                sql,
                new PlannerEvent.EquipmentChanged(facility, piece.id().value(), piece.kind(), piece.active(), by),
                clock.instant());
        return piece;
    }

    private static Equipment get(DSLContext sql, Facility.Id facility, Equipment.Id id) {
        return new EquipmentRepository(sql, facility).find(id).orElseThrow(Inventory::unknown);
    }

    private static PlannerException unknown() {
        return new NotFoundException("There is no such equipment at this facility. Look at it again.");
    }

    private static PlannerException outdated() {
        return new StaleException("Somebody else changed this equipment meanwhile."
                + " Nothing was saved; look at the new values and change them again.");
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
