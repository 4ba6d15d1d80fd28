package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which duties of a roster are pinned. */
record Pins(Set<Pin> pins) {

    static final Pins NONE = new Pins(Set.of());

    /** A duty that stays where it is. */
    record Pin(Doctor.Id doctor, LocalDate day, Shift.Id shift) {}

    static Pins of(WeekPlan plan, StoredRoster roster) {
        return new Pins(roster.duties().stream()
                .filter(StoredDuty::pinned)
                .flatMap(duty -> findShift(plan, duty).stream().map(shift -> new Pin(duty.doctor(), duty.day(), shift)))
                .collect(Collectors.toSet()));
    }

    private static Optional<Shift.Id> findShift(WeekPlan plan, StoredDuty duty) {
        return plan.shifts().stream()
                .filter(shift ->
                        shift.type().equals(duty.type()) && shift.department().equals(duty.department()))
                .map(RosteredShift::shift)
                .map(Shift::id)
                .findFirst();
    }

    boolean isPinned(Doctor.Id doctor, LocalDate day, Shift.Id shift) {
        return pins.contains(new Pin(doctor, day, shift));
    }

    boolean isAnyPinned(Doctor.Id doctor, LocalDate day) {
        return pins.stream()
                .anyMatch(pin -> pin.doctor().equals(doctor) && pin.day().equals(day));
    }
}
