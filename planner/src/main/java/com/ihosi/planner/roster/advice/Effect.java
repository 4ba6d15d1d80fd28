package com.ihosi.planner.roster.advice;

import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a change does to the roster as a whole.
 *
 * @param price how much worse the score gets, level by level; negative where it gets better
 * @param consequences the violations that come, go, grow or shrink
 */
public record Effect(Score price, List<Consequence> consequences) {

    /** Nothing changes. */
    public static final Effect NONE = new Effect(Score.PERFECT, List.of());

    public Effect {
        consequences = List.copyOf(consequences);
    }

    /** What changes between the violations before and those after. */
    static Effect between(List<Violation> before, List<Violation> after) {
        List<Violation> gone = new ArrayList<>(before);
        List<Violation> fresh = new ArrayList<>();
        after.stream().filter(violation -> !gone.remove(violation)).forEach(fresh::add);
        List<Consequence> consequences = new ArrayList<>();
        fresh.forEach(violation -> consequences.add(consequence(violation, gone)));
        gone.forEach(violation -> consequences.add(Consequence.gone(violation)));
        return new Effect(Score.of(after).minus(Score.of(before)), consequences);
    }

    private static Consequence consequence(Violation fresh, List<Violation> gone) {
        for (Iterator<Violation> old = gone.iterator(); old.hasNext(); ) {
            Violation before = old.next();
            if (Consequence.isSame(before, fresh)) {
                old.remove();
                return new Consequence(Optional.of(before), Optional.of(fresh));
            }
        }
        return Consequence.fresh(fresh);
    }

    /** The part of it that is about some violations, with what those alone cost. */
    public Effect about(Predicate<Violation> wanted) {
        List<Consequence> kept = consequences.stream()
                .filter(consequence -> wanted.test(consequence.violation()))
                .toList();
        return new Effect(new Score(price(kept, Level.HARD), price(kept, Level.MEDIUM), price(kept, Level.SOFT)), kept);
    }

    private static long price(List<Consequence> of, Level level) {
        return of.stream()
                .filter(consequence -> consequence.level() == level)
                .mapToLong(Consequence::price)
                .sum();
    }

    /** Whether the roster gets worse. */
    public boolean worse() {
        return price.compareTo(Score.PERFECT) > 0;
    }

    /** Whether the roster gets better. */
    public boolean better() {
        return price.compareTo(Score.PERFECT) < 0;
    }

    /** The hard rules that are broken anew, or further than before; the dearest first. */
    public List<Consequence> broken() {
        return consequences.stream()
                .filter(consequence -> consequence.level() == Level.HARD && consequence.price() > 0)
                .sorted(Comparator.comparingLong(Consequence::price).reversed())
                .toList();
    }

    /** What makes the change better or worse: at the level that decides, the dearest first; none where nothing changes. */
    public List<Consequence> deciding() {
        return Stream.of(Level.values())
                .filter(level -> price.at(level) != 0)
                .findFirst()
                .map(this::deciding)
                .orElse(List.of());
    }

    private List<Consequence> deciding(Level level) {
        boolean worse = price.at(level) > 0;
        return consequences.stream()
                .filter(consequence -> consequence.level() == level && consequence.price() > 0 == worse)
                .filter(consequence -> consequence.price() != 0)
                .sorted(Comparator.comparingLong((Consequence consequence) -> Math.abs(consequence.price()))
                        .reversed())
                .toList();
    }
}
