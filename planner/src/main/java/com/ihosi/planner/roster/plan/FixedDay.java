package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a solve must leave as it is: all that was published for days that have gone by, and pinned duties.
 *
 * @param pinned shifts that the doctor keeps, if that is still legal
 * @param gone shifts of facilities whose day has gone by
 * @param goneShifts the only shifts that may be worked at those facilities
 */
record FixedDay(Set<Shift.Id> pinned, Set<Shift.Id> gone, Set<Shift.Id> goneShifts) {

    static FixedDay of(PlannedDoctor doctor, LocalDate day) {
        Set<Shift.Id> pinned = new HashSet<>();
        Set<Shift.Id> gone = new HashSet<>();
        Set<Shift.Id> goneShifts = new HashSet<>();
        for (Place place : doctor.places()) {
            pinned.addAll(DoneShifts.pinned(place, day));
            place.week().publishedOn(day).ifPresent(roster -> {
                if (day.isBefore(place.week().today())) {
                    place.shifts()
                            .shifts()
                            .forEach(shift -> gone.add(shift.shift().id()));
                    goneShifts.addAll(DoneShifts.shifts(place, roster, day));
                }
            });
        }
        return new FixedDay(pinned, gone, goneShifts);
    }

    /** The choices that leave it all as it is. */
    List<Choice> restrict(List<Choice> choices) {
        List<Choice> kept = choices.stream().filter(this::keepsPast).toList();
        List<Choice> open = kept.isEmpty() ? choices : kept;
        List<Choice> pins = open.stream()
                .filter(choice -> choice.legal() && Set.copyOf(choice.shifts()).containsAll(pinned))
                .toList();
        return pinned.isEmpty() || pins.isEmpty() ? open : pins;
    }

    private boolean keepsPast(Choice choice) {
        Set<Shift.Id> there = choice.shifts().stream().filter(gone::contains).collect(Collectors.toSet());
        return there.equals(goneShifts);
    }
}
