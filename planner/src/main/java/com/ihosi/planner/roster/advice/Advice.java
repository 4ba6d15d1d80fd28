package com.ihosi.planner.roster.advice;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers questions about one roster by judging what changes would do to it; the same question has the same answer. */
public final class Advice {

    private static final int OTHER_SHIFTS = 3;

    private final RunningAudit audit;
    private final Fixed fixed;
    private final List<Line> lines;

    /** About a roster of the problem that the rules were prepared for. */
    public Advice(RosterRules rules, Roster roster, Fixed fixed) {
        this.audit = new RunningAudit(rules, roster);
        this.fixed = fixed;
        this.lines = rules.problem().lines();
    }

    /** What changes would do. */
    public Effect effect(List<DayChange> changes) {
        return audit.effect(changes);
    }

    /**
     * Everybody who could take a shift on a day, the cheapest first, each in the way that is cheaper: instead of what the doctor
     * does that day, or on top of it.
     *
     * @param from the line that gives the shift away, none where it is open
     */
    public List<Taker> takers(Shift.Id shift, int day, OptionalInt from) {
        List<DayChange> given = new ArrayList<>();
        if (from.isPresent()) {
            Optional<DayChange> without = without(from.getAsInt(), day, shift);
            if (without.isEmpty() || fixed.isFixed(from.getAsInt(), day)) {
                return List.of();
            }
            given.add(without.get());
        }
        return takers(shift, day, given);
    }

    private List<Taker> takers(Shift.Id shift, int day, List<DayChange> given) {
        return IntStream.range(0, lines.size())
                .filter(line -> given.stream().noneMatch(change -> change.line() == line))
                .filter(line -> !fixed.isFixed(line, day) && !has(line, day, shift))
                .boxed()
                .flatMap(line -> taker(line, day, shift, given).stream())
                .sorted(Comparator.comparing((Taker taker) -> taker.effect().price())
                        .thenComparing(Taker::onTop))
                .toList();
    }

    private Optional<Taker> taker(int line, int day, Shift.Id shift, List<DayChange> given) {
        Set<Shift.Id> more = work(line, day);
        boolean works = !more.isEmpty();
        more.add(shift);
        return Stream.concat(
                        taker(line, day, Set.of(shift), false, given),
                        works ? taker(line, day, more, true, given) : Stream.empty())
                .min(Comparator.comparing(taker -> taker.effect().price()));
    }

    private Stream<Taker> taker(int line, int day, Set<Shift.Id> work, boolean onTop, List<DayChange> given) {
        return change(line, day, work)
                .map(change -> and(given, change))
                .map(all -> new Taker(lines.get(line).doctor(), onTop, all, effect(all)))
                .stream();
    }

    /** All that the doctor could do that day instead, two duties last, the cheapest first; none where the day is fixed. */
    public List<Alternative> options(int line, int day) {
        if (fixed.isFixed(line, day)) {
            return List.of();
        }
        return day(line, day).choices().stream()
                .filter(choice -> !choice.equals(audit.choice(line, day)))
                .map(choice -> alternative(
                        choice.off() ? Alternative.Kind.OFF : Alternative.Kind.OTHER_SHIFT,
                        List.of(new DayChange(line, day, choice))))
                .sorted(Comparator.comparing(Advice::isDouble)
                        .thenComparing(option -> option.effect().price()))
                .toList();
    }

    private static boolean isDouble(Alternative option) {
        return option.changes().getFirst().choice().shifts().size() > 1;
    }

    /** Why a duty is where it is: what else could be, the doctor off, at another shift, or another doctor in the place. */
    public List<Alternative> why(int line, int day, Shift.Id shift) {
        Set<Shift.Id> rest = work(line, day);
        rest.remove(shift);
        List<Alternative> all = new ArrayList<>();
        change(line, day, rest).ifPresent(off -> all.add(alternative(Alternative.Kind.OFF, List.of(off))));
        day(line, day).choices().stream()
                .filter(choice ->
                        !choice.shifts().contains(shift) && choice.shifts().size() == rest.size() + 1)
                .filter(choice -> choice.shifts().containsAll(rest))
                .map(choice -> alternative(Alternative.Kind.OTHER_SHIFT, List.of(new DayChange(line, day, choice))))
                .sorted(Comparator.comparing(other -> other.effect().price()))
                .limit(OTHER_SHIFTS)
                .forEach(all::add);
        without(line, day, shift).map(off -> takers(shift, day, List.of(off))).stream()
                .flatMap(takers -> takers.stream().limit(1))
                .forEach(taker ->
                        all.add(new Alternative(Alternative.Kind.OTHER_DOCTOR, taker.changes(), taker.effect())));
        return all;
    }

    /**
     * The cheapest way found to grant a wish of a doctor's day: the day alone changed, exchanged with another doctor's, perhaps
     * together with a second day, or what it loses taken over by whoever takes it best. None where the day is fixed or nothing grants the wish.
     */
    public Optional<Grant> grant(int line, int day, Wish wish) {
        if (wish.grantedBy(audit.choice(line, day))) {
            return Optional.of(new Grant(List.of(), Effect.NONE));
        }
        return fixed.isFixed(line, day) ? Optional.empty() : new Granting(this, line, day, wish).cheapest();
    }

    /**
     * What it means to move a duty to another day or doctor: where that day is off the duty goes there, otherwise both days exchange
     * their work, of the first the one duty. None where a day is fixed, or cannot be worked like that.
     */
    public Optional<List<DayChange>> move(int line, int day, Shift.Id shift, int toLine, int toDay) {
        boolean same = line == toLine && day == toDay;
        if (same || fixed.isFixed(line, day) || fixed.isFixed(toLine, toDay)) {
            return Optional.empty();
        }
        Set<Shift.Id> back = work(line, day);
        back.remove(shift);
        back.addAll(work(toLine, toDay));
        return change(line, day, back)
                .flatMap(left -> change(toLine, toDay, Set.of(shift)).map(there -> List.of(left, there)));
    }

    private Alternative alternative(Alternative.Kind kind, List<DayChange> changes) {
        return new Alternative(kind, changes, effect(changes));
    }

    /** Somebody else's best way to take a shift when these changes are made. */
    Optional<Taker> bestTaker(Shift.Id shift, int day, List<DayChange> given) {
        return takers(shift, day, given).stream().findFirst();
    }

    Choice choice(int line, int day) {
        return audit.choice(line, day);
    }

    LineDay day(int line, int day) {
        return lines.get(line).days().get(day);
    }

    int days() {
        return audit.rules().days();
    }

    boolean isOpen(int line, int day) {
        return !fixed.isFixed(line, day);
    }

    /** The other lines whose day may be changed. */
    IntStream others(int line, int day) {
        return IntStream.range(0, lines.size()).filter(other -> other != line && !fixed.isFixed(other, day));
    }

    boolean has(int line, int day, Shift.Id shift) {
        return choice(line, day).shifts().contains(shift);
    }

    Optional<DayChange> without(int line, int day, Shift.Id shift) {
        Set<Shift.Id> rest = work(line, day);
        rest.remove(shift);
        return change(line, day, rest);
    }

    Optional<DayChange> change(int line, int day, Set<Shift.Id> work) {
        return day(line, day).find(work).map(choice -> new DayChange(line, day, choice));
    }

    private Set<Shift.Id> work(int line, int day) {
        return new HashSet<>(choice(line, day).shifts());
    }

    static List<DayChange> and(List<DayChange> some, DayChange more) {
        List<DayChange> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
