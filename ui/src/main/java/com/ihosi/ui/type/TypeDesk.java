package com.ihosi.ui.type;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.room.Equipment;
import com.ihosi.planner.room.Inventory;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.staff.Staff;
import com.ihosi.ui.security.Here;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works with types of appointments on behalf of whoever is logged in, at the facility of the address. */
@Component
final class TypeDesk {

    private final AppointmentTypes types;
    private final Inventory inventory;
    private final Staff staff;
    private final Facilities facilities;
    private final Here here;

    TypeDesk(AppointmentTypes types, Inventory inventory, Staff staff, Facilities facilities, Here here) {
        this.types = types;
        this.inventory = inventory;
        this.staff = staff;
        this.facilities = facilities;
        this.here = here;
    }

    Facility.Id facility() {
        return here.id();
    }

    boolean mayChange() {
        return here.may(Right.CHANGE_TYPES);
    }

    Currency currency() {
        return facilities.getCurrency(here.id());
    }

    List<AppointmentType> list() {
        return types.list(here.actor(), here.id());
    }

    List<GlobalType> listOffered() {
        return types.listOffered(here.actor(), here.id());
    }

    List<Skill> listSkills() {
        return staff.listSkills(here.id());
    }

    /** The kinds of equipment that there are. */
    List<String> listKinds() {
        return inventory.list(here.actor(), here.id()).stream()
                .filter(Equipment::active)
                .map(Equipment::kind)
                .distinct()
                .toList();
    }

    AppointmentType save(AppointmentType type) {
        return types.save(here.actor(), type);
    }

    void archive(AppointmentType type) {
        types.archive(here.actor(), here.id(), type.id(), type.version());
    }

    void restore(AppointmentType type) {
        types.restore(here.actor(), here.id(), type.id(), type.version());
    }

    void arrange(List<AppointmentType.Id> order) {
        types.arrange(here.actor(), here.id(), order);
    }
}
