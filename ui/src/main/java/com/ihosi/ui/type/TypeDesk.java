package com.ihosi.ui.type;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.room.Equipment;
import com.ihosi.planner.room.Inventory;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.staff.Staff;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
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
    private final Accounts accounts;

    TypeDesk(AppointmentTypes types, Inventory inventory, Staff staff, Facilities facilities, Accounts accounts) {
        this.types = types;
        this.inventory = inventory;
        this.staff = staff;
        this.facilities = facilities;
        this.accounts = accounts;
    }

    Facility.Id here() {
        return CurrentFacility.get().id();
    }

    boolean mayChange() {
        return accounts.mayPlan(SignedIn.get().id(), here());
    }

    Currency currency() {
        return facilities.getCurrency(here());
    }

    List<AppointmentType> list() {
        return types.list(SignedIn.actor(), here());
    }

    List<GlobalType> listOffered() {
        return types.listOffered(SignedIn.actor(), here());
    }

    List<Skill> listSkills() {
        return staff.listSkills(here());
    }

    /** The kinds of equipment that there are. */
    List<String> listKinds() {
        return inventory.list(SignedIn.actor(), here()).stream()
                .filter(Equipment::active)
                .map(Equipment::kind)
                .distinct()
                .toList();
    }

    AppointmentType save(AppointmentType type) {
        return types.save(SignedIn.actor(), type);
    }

    void archive(AppointmentType type) {
        types.archive(SignedIn.actor(), here(), type.id(), type.version());
    }

    void restore(AppointmentType type) {
        types.restore(SignedIn.actor(), here(), type.id(), type.version());
    }

    void arrange(List<AppointmentType.Id> order) {
        types.arrange(SignedIn.actor(), here(), order);
    }
}
