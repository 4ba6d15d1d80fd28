package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what rosters of the week make a doctor do on a day, with the parts at different facilities put together. */
final class DoneShifts {

    private DoneShifts() {}

    /** One set for the published rosters together, one for the drafts of each run together, and one for what is pinned. */
    static Set<Set<Shift.Id>> of(PlannedDoctor doctor, LocalDate day) {
        Map<UUID, Set<Shift.Id>> byRun = new LinkedHashMap<>();
        for (Place place : doctor.places()) {
            for (StoredRoster draft : place.week().drafts()) {
                byRun.computeIfAbsent(draft.run().orElse(draft.id().value()), any -> new HashSet<>())
                        .addAll(shifts(place, draft, day));
            }
        }
        Set<Set<Shift.Id>> all = new LinkedHashSet<>();
        all.add(published(doctor, day));
        all.addAll(byRun.values());
        all.add(doctor.places().stream()
                .flatMap(place -> pinned(place, day).stream())
                .collect(Collectors.toSet()));
        return all;
    }

    /** What the published rosters say, as far as there are any. */
    static Set<Shift.Id> published(PlannedDoctor doctor, LocalDate day) {
        Set<Shift.Id> together = new HashSet<>();
        for (Place place : doctor.places()) {
            place.week().publishedOn(day).ifPresent(roster -> together.addAll(shifts(place, roster, day)));
        }
        return together;
    }

    /** What the doctor keeps at a facility. */
    static Set<Shift.Id> pinned(Place place, LocalDate day) {
        return place.week().latest(Week.of(day)).stream()
                .flatMap(roster -> place.duties(roster, day).stream())
                .filter(StoredDuty::pinned)
                .map(duty -> place.shifts().get(duty).shift().id())
                .collect(Collectors.toSet());
    }

    static Set<Shift.Id> shifts(Place place, StoredRoster roster, LocalDate day) {
        return place.duties(roster, day).stream()
                .map(duty -> place.shifts().get(duty).shift().id())
                .collect(Collectors.toSet());
    }
}
