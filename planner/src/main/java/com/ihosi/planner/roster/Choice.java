package com.ihosi.planner.roster;

import java.util.List;
import java.util.Set;

/**
 * What a doctor may do on a day: be off, work one shift, or several in their order, possibly at two facilities.
 *
 * @param shifts the shifts that start on the day, none means off
 * @param broken hard rules that the day breaks by itself; a choice that breaks any is never proposed by the solver, it is
 *     there for duties that somebody set by hand or that have become impossible
 */
public record Choice(List<Shift.Id> shifts, Set<Rule> broken) {

    /** Most minutes of works on one date that are one day's work together, so that no rest is owed between them. */
    public static final int MOST_MINUTES_TOGETHER = 12 * 60;

    private static final Set<Rule> DAY_RULES =
            Set.of(Rule.QUALIFICATION, Rule.EMPLOYMENT, Rule.LEAVE, Rule.ONE_PLACE, Rule.TRAVEL);

    /** No shift; comes after what its check needs. */
    public static final Choice OFF = new Choice(List.of(), Set.of());

    public Choice {
        shifts = List.copyOf(shifts);
        broken = Set.copyOf(broken);
        Check.that(Set.copyOf(shifts).size() == shifts.size(), "A choice must name a shift once only, not %s.", shifts);
        Check.that(DAY_RULES.containsAll(broken), "A day by itself can only break %s, not %s.", DAY_RULES, broken);
        Check.that(broken.isEmpty() || !shifts.isEmpty(), "A day off breaks no rule by itself, not %s.", broken);
    }

    /** One legal shift. */
    public static Choice of(Shift.Id shift) {
        return new Choice(List.of(shift), Set.of());
    }

    /** Whether it is exactly this work. */
    public boolean isOf(Set<Shift.Id> wanted) {
        return shifts.size() == wanted.size() && wanted.containsAll(shifts);
    }

    public boolean off() {
        return shifts.isEmpty();
    }

    public boolean legal() {
        return broken.isEmpty();
    }
}
