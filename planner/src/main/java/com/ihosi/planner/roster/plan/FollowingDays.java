package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first days after the planned weeks, as they are published already: fixed days at the end of a line, so that rest, runs
 * and successions over the border are judged like any other. Only as many as the border can matter to: up to the next work, and to its
 * end where it goes on from the last planned day.
 */
final class FollowingDays {

    private FollowingDays() {}

    /** A doctor's following days as far as they matter, none where nothing is known of them. */
    static List<LineDay> of(PlannedDoctor doctor) {
        List<LineDay> days = new ArrayList<>();
        LocalDate first = doctor.home().week().horizon().lastDay().plusDays(1);
        if (!isKnown(doctor, first)) {
            return days;
        }
        boolean begins = works(doctor, first);
        for (int day = 0; day < Week.DAYS; day++) {
            LocalDate date = first.plusDays(day);
            days.add(fixed(doctor, date));
            if (works(doctor, date) != begins) {
                return days;
            }
        }
        return begins ? days : List.of();
    }

    /** Fills a line up to the length of the others with days that neither cut a run off nor ask for anything. */
    static List<LineDay> filledUp(List<LineDay> following, LineDay lastPlanned, int length) {
        List<LineDay> days = new ArrayList<>(following);
        while (days.size() < length) {
            days.add(LineDay.of(open(following, lastPlanned)));
        }
        return days;
    }

    private static List<Choice> open(List<LineDay> following, LineDay lastPlanned) {
        Set<Choice> choices = new HashSet<>(Set.of(Choice.OFF));
        List<Choice> known = following.isEmpty()
                ? lastPlanned.choices()
                : following.getLast().choices();
        known.stream().filter(Choice::legal).forEach(choices::add);
        return choices.stream()
                .sorted(Comparator.comparing(Choice::off).reversed().thenComparing(choice -> choice.shifts()
                        .toString()))
                .toList();
    }

    private static boolean isKnown(PlannedDoctor doctor, LocalDate first) {
        return doctor.places().stream()
                        .anyMatch(place -> place.week().following().known())
                || first.datesUntil(first.plusDays(Week.DAYS))
                        .anyMatch(day -> !doctor.elsewhereOn(day).isEmpty());
    }

    private static boolean works(PlannedDoctor doctor, LocalDate date) {
        return !shifts(doctor, date).isEmpty() || !doctor.elsewhereOn(date).isEmpty();
    }

    private static LineDay fixed(PlannedDoctor doctor, LocalDate date) {
        List<Shift.Id> shifts = shifts(doctor, date);
        List<Span> elsewhere = doctor.elsewhereOn(date);
        Choice choice = shifts.isEmpty() ? Choice.OFF : new Choice(shifts, Set.of());
        return LineDay.of(List.of(choice)).withElsewhere(elsewhere);
    }

    private static List<Shift.Id> shifts(PlannedDoctor doctor, LocalDate date) {
        List<Shift.Id> shifts = new ArrayList<>();
        for (Place place : doctor.places()) {
            place.following().stream()
                    .filter(duty -> duty.day().equals(date))
                    .map(duty -> place.shifts().get(duty).shift().id())
                    .forEach(shifts::add);
        }
        return shifts;
    }
}
