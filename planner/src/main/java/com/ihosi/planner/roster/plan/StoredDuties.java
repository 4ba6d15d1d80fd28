package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.Duty;
import com.ihosi.planner.roster.Roster;
import java.util.List;
import java.util.Set;

/** Translates duties between the database's form and the roster's. */
final class StoredDuties {

    private StoredDuties() {}

    static List<Duty> read(List<StoredDuty> stored, ShiftCatalogue shifts) {
        return stored.stream()
                .map(duty -> new Duty(
                        duty.doctor(), duty.day(), shifts.get(duty).shift().id()))
                .toList();
    }

    /** The duties of a roster at one of its facilities; those that were pinned before stay pinned. */
    static List<StoredDuty> of(Roster roster, ShiftCatalogue shifts, List<StoredDuty> before) {
        Set<StoredDuty> pinned = Set.copyOf(before);
        return roster.duties().stream()
                .flatMap(duty -> shifts.find(duty.shift()).stream().map(shift -> store(duty, shift, pinned)))
                .toList();
    }

    private static StoredDuty store(Duty duty, RosteredShift shift, Set<StoredDuty> before) {
        StoredDuty pinned = new StoredDuty(
                duty.doctor(),
                duty.date(),
                shift.type(),
                shift.department(),
                shift.shift().on(duty.date()),
                true);
        return before.contains(pinned)
                ? pinned
                : new StoredDuty(
                        pinned.doctor(), pinned.day(), pinned.type(), pinned.department(), pinned.during(), false);
    }
}
