package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.advice.Advice;
import com.ihosi.planner.roster.advice.DayChange;
import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.WeekPlan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A roster in the hand of somebody who changes it: what may be changed, what that would do, and how it is asked for. */
final class Hand {

    private final Roster roster;
    private final Pins pins;
    private final LocalDate today;
    private final Optional<Editing.Seen> seen;
    private final Advice advice;

    /**
     * Takes a roster into the hand.
     *
     * @param today the first day that can still be changed
     * @param seen the draft that it is, none for the published roster or a week without one
     */
    Hand(Roster roster, Pins pins, LocalDate today, Optional<Editing.Seen> seen) {
        this.roster = roster;
        this.pins = pins;
        this.today = today;
        this.seen = seen;
        this.advice = new Advice(new RosterRules(roster.problem()), roster, this::isFixed);
    }

    static Hand of(WeekPlan plan, WeekPlan.View view, LocalDate today) {
        Optional<Editing.Seen> seen = view.stored().published().isPresent()
                ? Optional.empty()
                : Optional.of(new Editing.Seen(view.stored().id(), view.stored().version()));
        return new Hand(view.roster(), Pins.of(plan, view.stored()), today, seen);
    }

    static Hand ofNothing(WeekPlan plan, LocalDate today) {
        return new Hand(Roster.empty(plan.problem()), Pins.NONE, today, Optional.empty());
    }

    RosterProblem problem() {
        return roster.problem();
    }

    Advice advice() {
        return advice;
    }

    /** The draft as it was seen. */
    Optional<Editing.Seen> seen() {
        return seen;
    }

    Line line(Places.Spot spot) {
        return problem().lines().get(spot.line());
    }

    Choice choice(Places.Spot spot) {
        return roster.choice(spot.line(), spot.day());
    }

    LocalDate date(int day) {
        return problem().period().date(day);
    }

    /** Whether the day is still to come, or today. */
    boolean isOpen(int day) {
        return !date(day).isBefore(today);
    }

    boolean isPinned(Places.Spot spot) {
        return pins.isAnyPinned(line(spot).doctor(), date(spot.day()));
    }

    private boolean isFixed(int line, int day) {
        return !isOpen(day) || isPinned(new Places.Spot(line, day));
    }

    /** What moving a duty would do to the roster, by the place it is moved to; every doctor's every day has its tone. */
    Map<String, Mark> targets(Places.Spot from, Shift.Id shift, EffectWords words) {
        Map<String, Mark> targets = new HashMap<>();
        for (int line = 0; line < problem().lines().size(); line++) {
            String row = Places.row(problem().lines().get(line).doctor());
            for (int day = 0; day < problem().period().days(); day++) {
                Mark mark = advice.move(from.line(), from.day(), shift, line, day)
                        .map(advice::effect)
                        .map(effect -> new Mark(Tone.of(effect), words.shortPrice(effect)))
                        .orElse(Mark.CLOSED);
                targets.put(row + "-" + day, mark);
            }
        }
        return targets;
    }

    /** How a place is marked while a duty is dragged. */
    record Mark(Tone tone, String price) {
        static final Mark CLOSED = new Mark(Tone.CLOSED, "");
    }

    /** Changes as the planner takes them; duties that stay keep their pins. */
    List<DayEdit> edits(List<DayChange> changes) {
        return changes.stream()
                .map(change -> edit(new Places.Spot(change.line(), change.day()), change.choice()))
                .toList();
    }

    private DayEdit edit(Places.Spot spot, Choice choice) {
        LocalDate day = date(spot.day());
        return new DayEdit(
                line(spot).doctor(),
                day,
                choice.shifts().stream()
                        .map(shift ->
                                new DayEdit.Work(shift, pins.isPinned(line(spot).doctor(), day, shift)))
                        .toList());
    }

    /** The same day with its duties pinned, or free again. */
    DayEdit pin(Places.Spot spot, boolean pinned) {
        return new DayEdit(
                line(spot).doctor(),
                date(spot.day()),
                choice(spot).shifts().stream()
                        .map(shift -> new DayEdit.Work(shift, pinned))
                        .toList());
    }
}
