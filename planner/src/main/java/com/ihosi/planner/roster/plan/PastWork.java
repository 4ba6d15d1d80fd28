package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.History;
import com.ihosi.planner.roster.History.PastDay;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import com.ihosi.planner.time.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a doctor did in the weeks before the one that is planned, as far as rosters were published. */
final class PastWork {

    /** How many days before the week a line's history goes back. */
    static final int HISTORY_DAYS = 4 * Week.DAYS;

    private final PlannedDoctor doctor;
    private final Week week;

    PastWork(PlannedDoctor doctor) {
        this.doctor = doctor;
        this.week = doctor.home().week().week();
    }

    /** The days before the week; which weekends count is for each contract to say. */
    History history() {
        List<PastDay> days = IntStream.rangeClosed(1, knownDays())
                .mapToObj(back -> day(week.firstDay().minusDays(back)))
                .toList();
        return new History(days.reversed(), 0);
    }

    private int knownDays() {
        int weeks = 0;
        while (weeks * Week.DAYS < HISTORY_DAYS && isKnown(week.plus(-weeks - 1L))) {
            weeks++;
        }
        return weeks * Week.DAYS;
    }

    /** Whether something is known of a week: a roster was published somewhere, or time elsewhere lies in it. */
    private boolean isKnown(Week before) {
        return doctor.places().stream()
                        .anyMatch(place -> place.week().pastWeeks().contains(before))
                || before.days().stream()
                        .anyMatch(day -> !doctor.elsewhereOn(day).isEmpty());
    }

    private PastDay day(LocalDate date) {
        List<Span> worked = new ArrayList<>(doctor.elsewhereOn(date));
        Set<Shift.Id> shifts = new HashSet<>();
        for (Place place : doctor.places()) {
            place.past().stream().filter(duty -> duty.day().equals(date)).forEach(duty -> {
                worked.add(duty.during());
                shifts.add(place.shifts().get(duty).shift().id());
            });
        }
        return worked.isEmpty() ? PastDay.OFF : new PastDay(worked, shifts);
    }

    /** Weekends with work within so many weeks before the planned one. */
    int weekends(int weeks) {
        return (int) IntStream.rangeClosed(1, weeks)
                .mapToObj(back -> week.plus(-back))
                .filter(this::isWeekendWorked)
                .count();
    }

    private boolean isWeekendWorked(Week before) {
        return before.days().stream()
                .filter(PastWork::isWeekend)
                .anyMatch(day -> !doctor.elsewhereOn(day).isEmpty()
                        || doctor.places().stream()
                                .flatMap(place -> place.past().stream())
                                .anyMatch(duty -> duty.day().equals(day)));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Shifts of a type at a place within so many weeks before the planned one. */
    int shifts(Place place, UUID type, int weeks) {
        LocalDate from = week.plus(-weeks).firstDay();
        return (int) place.past().stream()
                .filter(duty -> duty.type().equals(type) && !duty.day().isBefore(from))
                .count();
    }

    /** How many of so many weeks before the planned one have a published roster at a place. */
    int knownWeeks(Place place, int weeks) {
        return (int) IntStream.rangeClosed(1, weeks)
                .filter(back -> place.week().pastWeeks().contains(week.plus(-back)))
                .count();
    }
}
