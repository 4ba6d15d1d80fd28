package com.ihosi.planner.roster.plan;

import static java.util.stream.Collectors.groupingBy;

import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts what a facility's week says by doctor. */
final class PlaceAssembly {

    private final FacilityWeek week;
    private final ShiftCatalogue shifts;
    private final Map<Doctor.Id, List<StoredDuty>> past;
    private final Map<Doctor.Id, List<StoredDuty>> following;
    private final Map<Doctor.Id, Map<StoredRoster.Id, List<StoredDuty>>> duties = new HashMap<>();

    PlaceAssembly(FacilityWeek week, ShiftCatalogue shifts) {
        this.week = week;
        this.shifts = shifts;
        this.past = week.past().stream().collect(groupingBy(StoredDuty::doctor));
        this.following = week.following().duties().stream().collect(groupingBy(StoredDuty::doctor));
        for (StoredRoster roster : week.rosters()) {
            roster.duties().stream()
                    .collect(groupingBy(StoredDuty::doctor))
                    .forEach((doctor, some) -> duties.computeIfAbsent(doctor, any -> new HashMap<>())
                            .put(roster.id(), some));
        }
    }

    /** One for everybody who belongs to the facility some day of the week, or has a duty in one of its rosters. */
    List<Place> places() {
        return week.doctors().stream()
                .filter(this::takesPart)
                .map(doctor -> new Place(
                        week,
                        shifts,
                        doctor,
                        duties.getOrDefault(doctor.doctor().id(), Map.of()),
                        past.getOrDefault(doctor.doctor().id(), List.of()),
                        following.getOrDefault(doctor.doctor().id(), List.of())))
                .toList();
    }

    private boolean takesPart(EmployedDoctor doctor) {
        return duties.containsKey(doctor.doctor().id())
                || week.horizon().days().stream().anyMatch(doctor::employedOn);
    }
}
