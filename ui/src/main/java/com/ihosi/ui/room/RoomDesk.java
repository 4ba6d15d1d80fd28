package com.ihosi.ui.room;

import com.ihosi.planner.account.Accounts;
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

    boolean mayChange() {
        return accounts.mayPlan(SignedIn.get().id(), here());
    }

    List<Department> listDepartments() {
        return facilities.listDepartments(here());
    }

    List<Room> listRooms() {
        return rooms.list(SignedIn.actor(), here());
    }

    List<RoomUse> listUses(LocalDate day) {
        return uses.list(SignedIn.actor(), here(), day);
    }

    List<Equipment> listEquipment() {
        return inventory.list(SignedIn.actor(), here());
    }

    Room save(Room room) {
        return rooms.save(SignedIn.actor(), room);
    }

    void retire(Room room) {
        rooms.retire(SignedIn.actor(), here(), room.id(), room.version());
    }

    void reopen(Room room) {
        rooms.reopen(SignedIn.actor(), here(), room.id(), room.version());
    }

    void block(Room room, BlockOrder order) {
        uses.block(SignedIn.actor(), here(), room.id(), order);
    }

    void unblock(RoomUse block) {
        uses.unblock(SignedIn.actor(), here(), block.id());
    }

    Equipment save(Equipment piece) {
        return inventory.save(SignedIn.actor(), piece);
    }

    void retire(Equipment piece) {
        inventory.retire(SignedIn.actor(), here(), piece.id(), piece.version());
    }

    void restore(Equipment piece) {
        inventory.restore(SignedIn.actor(), here(), piece.id(), piece.version());
    }
}
