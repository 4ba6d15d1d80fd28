package com.ihosi.ui.room;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
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
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
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
    private final Accounts accounts;
    private final Clock clock;

    RoomDesk(Rooms rooms, RoomUses uses, Inventory inventory, Facilities facilities, Accounts accounts, Clock clock) {
        this.rooms = rooms;
        this.uses = uses;
        this.inventory = inventory;
        this.facilities = facilities;
        this.accounts = accounts;
        this.clock = clock;
    }

    Facility.Id here() {
        return CurrentFacility.get().id();
    }

    ZoneId zone() {
        return CurrentFacility.get().zone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private static Actor actor() {
        return new Actor.Person(SignedIn.get().id());
    }

    boolean mayChange() {
        return accounts.mayPlan(SignedIn.get().id(), here());
    }

    List<Department> listDepartments() {
        return facilities.listDepartments(here());
    }

    List<Room> listRooms() {
        return rooms.list(actor(), here());
    }

    List<RoomUse> listUses(LocalDate day) {
        return uses.list(actor(), here(), day);
    }

    List<Equipment> listEquipment() {
        return inventory.list(actor(), here());
    }

    Room save(Room room) {
        return rooms.save(actor(), room);
    }

    void retire(Room room) {
        rooms.retire(actor(), here(), room.id(), room.version());
    }

    void reopen(Room room) {
        rooms.reopen(actor(), here(), room.id(), room.version());
    }

    void block(Room room, BlockOrder order) {
        uses.block(actor(), here(), room.id(), order);
    }

    void unblock(RoomUse block) {
        uses.unblock(actor(), here(), block.id());
    }

    Equipment save(Equipment piece) {
        return inventory.save(actor(), piece);
    }

    void retire(Equipment piece) {
        inventory.retire(actor(), here(), piece.id(), piece.version());
    }

    void restore(Equipment piece) {
        inventory.restore(actor(), here(), piece.id(), piece.version());
    }
}
