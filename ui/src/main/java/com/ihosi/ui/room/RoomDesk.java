package com.ihosi.ui.room;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.room.BlockOrder;
import com.ihosi.planner.room.Equipment;
import com.ihosi.planner.room.Inventory;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.room.RoomUse;
import com.ihosi.planner.room.RoomUses;
import com.ihosi.planner.room.Rooms;
import com.ihosi.ui.security.Here;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works with rooms and equipment on behalf of whoever is logged in, at the facility of the address. */
@Component
final class RoomDesk {

    private final Rooms rooms;
    private final RoomUses uses;
    private final Inventory inventory;
    private final Facilities facilities;
    private final Here here;
    private final Clock clock;

    RoomDesk(Rooms rooms, RoomUses uses, Inventory inventory, Facilities facilities, Here here, Clock clock) {
        this.rooms = rooms;
        this.uses = uses;
        this.inventory = inventory;
        this.facilities = facilities;
        this.here = here;
        this.clock = clock;
    }

    ZoneId zone() {
        return here.facility().zone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    Facility.Id facility() {
        return here.id();
    }

    boolean mayChange() {
        return here.may(Right.CHANGE_ROOMS);
    }

    List<Department> listDepartments() {
        return facilities.listDepartments(here.id());
    }

    List<Room> listRooms() {
        return rooms.list(here.actor(), here.id());
    }

    List<RoomUse> listUses(LocalDate day) {
        return uses.list(here.actor(), here.id(), day);
    }

    List<Equipment> listEquipment() {
        return inventory.list(here.actor(), here.id());
    }

    Room save(Room room) {
        return rooms.save(here.actor(), room);
    }

    void retire(Room room) {
        rooms.retire(here.actor(), here.id(), room.id(), room.version());
    }

    void reopen(Room room) {
        rooms.reopen(here.actor(), here.id(), room.id(), room.version());
    }

    void block(Room room, BlockOrder order) {
        uses.block(here.actor(), here.id(), room.id(), order);
    }

    void unblock(RoomUse block) {
        uses.unblock(here.actor(), here.id(), block.id());
    }

    Equipment save(Equipment piece) {
        return inventory.save(here.actor(), piece);
    }

    void retire(Equipment piece) {
        inventory.retire(here.actor(), here.id(), piece.id(), piece.version());
    }

    void restore(Equipment piece) {
        inventory.restore(here.actor(), here.id(), piece.id(), piece.version());
    }
}
