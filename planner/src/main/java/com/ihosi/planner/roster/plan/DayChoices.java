package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.PlannedDoctor.Place;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what a doctor may do on a day: what is asked for and legal, and what rosters of the week already say. By hand everything
 * is possible that one can do at all: every shift in use, asked for or not, legal or not, and two legal ones that don't overlap.
 */
final class DayChoices {

    /** Most minutes of two shifts together that are possible on one day by hand. */
    private static final int MOST_MINUTES_BY_HAND = 24 * 60;

    private final Travel travel;
    private final boolean byHand;
    private final Map<Situation, List<Choice>> open = new HashMap<>();
    private final Map<List<Choice>, List<Choice>> seen = new HashMap<>();

    DayChoices(Travel travel, boolean byHand) {
        this.travel = travel;
        this.byHand = byHand;
    }

    /** A shift that could be worked on the day. */
    private record Work(RosteredShift shift, Span span, Set<Rule> broken) {

        static final Comparator<Work> BY_START = Comparator.comparing(
                        (Work work) -> work.span().start())
                .thenComparing(work -> work.span().end())
                .thenComparing(work -> work.shift().shift().id().value());

        Shift.Id id() {
            return shift.shift().id();
        }

        Facility.Id facility() {
            return shift.shift().facility();
        }

        /** Whether it is this day when it starts, also where the other is worked. */
        boolean startsOn(LocalDate day, Work other) {
            return LocalDate.ofInstant(span.start(), other.shift().shift().zone())
                    .equals(day);
        }
    }

    /** What is open to everybody whose shifts of a day break the same rules. */
    private record Situation(LocalDate day, List<Shift.Id> shifts, List<Set<Rule>> broken) {

        static Situation of(LocalDate day, List<Work> works) {
            return new Situation(
                    day,
                    works.stream().map(Work::id).toList(),
                    works.stream().map(Work::broken).toList());
        }
    }

    /** The choices of a day; equal ones are the same list. */
    List<Choice> of(PlannedDoctor doctor, LocalDate day) {
        List<Work> works = works(doctor, day);
        List<Choice> all = open.computeIfAbsent(Situation.of(day, works), any -> open(doctor, day, works));
        Set<Choice> done = done(doctor, day, works);
        if (all.containsAll(done)) {
            return all;
        }
        Set<Choice> choices = new LinkedHashSet<>(all);
        choices.addAll(done);
        return same(choices);
    }

    private List<Choice> open(PlannedDoctor doctor, LocalDate day, List<Work> works) {
        Set<Choice> choices = new LinkedHashSet<>();
        choices.add(Choice.OFF);
        choices.addAll(proposals(doctor, day, works));
        if (byHand) {
            choices.addAll(possible(works));
        }
        return same(choices);
    }

    private List<Choice> same(Set<Choice> choices) {
        return seen.computeIfAbsent(List.copyOf(choices), same -> same);
    }

    private List<Work> works(PlannedDoctor doctor, LocalDate day) {
        List<Work> works = new ArrayList<>();
        for (Place place : doctor.places()) {
            for (RosteredShift shift : place.shifts().shifts()) {
                Span span = shift.shift().on(day);
                works.add(new Work(shift, span, broken(doctor, place, shift, span, day)));
            }
        }
        works.sort(Work.BY_START);
        return works;
    }

    /** The rules that working a shift on a day breaks by itself. */
    private Set<Rule> broken(PlannedDoctor doctor, Place place, RosteredShift shift, Span span, LocalDate day) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        if (!place.employed().employedOn(day)) {
            broken.add(Rule.EMPLOYMENT);
        }
        if (day.datesUntil(lastDay(shift, span).plusDays(1)).anyMatch(place.employed()::awayOn)) {
            broken.add(Rule.LEAVE);
        }
        if (shift.skill() != null && !place.employed().qualifiedOn(day, shift.skill())) {
            broken.add(Rule.QUALIFICATION);
        }
        if (place.week().elsewhere().overlaps(place.doctor(), span)) {
            broken.add(Rule.ONE_PLACE);
        } else if (place.week().elsewhere().overlapsWithWay(place.doctor(), span)) {
            broken.add(Rule.TRAVEL);
        }
        broken.addAll(bookedAtAnother(doctor, place, span));
        return broken;
    }

    /** Appointments and the like at another of the planned facilities keep a doctor there, and the way there free. */
    private Set<Rule> bookedAtAnother(PlannedDoctor doctor, Place here, Span span) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        for (Place place : doctor.places()) {
            if (!place.facility().equals(here.facility())) {
                Duration way = Duration.ofMinutes(
                        travel.find(here.facility(), place.facility()).orElse(0));
                Span withWay = new Span(span.start().minus(way), span.end().plus(way));
                for (Span booked : place.booked()) {
                    if (booked.overlaps(span)) {
                        broken.add(Rule.ONE_PLACE);
                    } else if (booked.overlaps(withWay)) {
                        broken.add(Rule.TRAVEL);
                    }
                }
            }
        }
        return broken;
    }

    private static LocalDate lastDay(RosteredShift shift, Span span) {
        return LocalDate.ofInstant(span.end().minusNanos(1), shift.shift().zone());
    }

    private List<Choice> proposals(PlannedDoctor doctor, LocalDate day, List<Work> works) {
        List<Work> asked = works.stream()
                .filter(work -> work.broken().isEmpty() && isAskedFor(doctor, work, day))
                .toList();
        List<Choice> choices = new ArrayList<>();
        for (Work first : asked) {
            choices.add(choice(List.of(first)));
            after(first, asked)
                    .filter(both ->
                            isProposedTogether(both, day) && between(both).isEmpty())
                    .forEach(both -> choices.add(choice(both)));
        }
        return choices;
    }

    private List<Choice> possible(List<Work> works) {
        List<Work> used = works.stream().filter(work -> work.shift().active()).toList();
        List<Choice> choices = new ArrayList<>();
        used.forEach(work -> choices.add(choice(List.of(work))));
        List<Work> legal = used.stream().filter(work -> work.broken().isEmpty()).toList();
        legal.stream()
                .flatMap(first -> after(first, legal))
                .filter(both -> minutes(both) <= MOST_MINUTES_BY_HAND)
                .filter(both -> !between(both).contains(Rule.ONE_PLACE))
                .forEach(both -> choices.add(choice(both)));
        return choices;
    }

    /** A work with each one that stands after it. */
    private static Stream<List<Work>> after(Work first, List<Work> works) {
        return works.stream().skip(works.indexOf(first) + 1L).map(second -> List.of(first, second));
    }

    private static boolean isAskedFor(PlannedDoctor doctor, Work work, LocalDate day) {
        return doctor.places().stream()
                .filter(place -> place.facility().equals(work.facility()))
                .flatMap(place -> place.week().demand().stream())
                .anyMatch(demand -> demand.required() > 0
                        && demand.day().equals(day)
                        && demand.type().equals(work.shift().type())
                        && demand.department().equals(work.shift().department()));
    }

    private static boolean isProposedTogether(List<Work> works, LocalDate day) {
        return works.stream().noneMatch(work -> work.shift().shift().onCall())
                && minutes(works) <= Choice.MOST_MINUTES_TOGETHER
                && works.stream().allMatch(work -> works.stream().allMatch(other -> other.startsOn(day, work)));
    }

    private static int minutes(List<Work> works) {
        return works.stream().mapToInt(work -> work.shift().shift().minutes()).sum();
    }

    /** The rules that several shifts of one day break between them. */
    private Set<Rule> between(List<Work> works) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        for (int next = 1; next < works.size(); next++) {
            Work before = works.get(next - 1);
            Work after = works.get(next);
            OptionalInt way = travel.find(before.facility(), after.facility());
            long gap =
                    Duration.between(before.span().end(), after.span().start()).toMinutes();
            if (gap < 0) {
                broken.add(Rule.ONE_PLACE);
            } else if (way.isEmpty() || gap < way.getAsInt()) {
                broken.add(Rule.TRAVEL);
            }
        }
        return broken;
    }

    /** What rosters of the week make the doctor do that day, legal or not, at all facilities together. */
    private Set<Choice> done(PlannedDoctor doctor, LocalDate day, List<Work> works) {
        Set<Choice> choices = new LinkedHashSet<>();
        for (Set<Shift.Id> ids : DoneShifts.of(doctor, day)) {
            choices.add(choice(
                    works.stream().filter(work -> ids.contains(work.id())).toList()));
        }
        return choices;
    }

    private Choice choice(List<Work> works) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        works.forEach(work -> broken.addAll(work.broken()));
        broken.addAll(between(works));
        return new Choice(works.stream().map(Work::id).toList(), broken);
    }
}
