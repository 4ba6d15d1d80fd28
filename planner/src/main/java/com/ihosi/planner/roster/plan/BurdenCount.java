package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nights, weekends, minutes and on-calls, counted: of one doctor, or of all who share them. */
final class BurdenCount {

    static final List<Rule> RULES = List.of(Rule.FAIR_NIGHTS, Rule.FAIR_WEEKENDS, Rule.FAIR_HOURS, Rule.FAIR_ON_CALLS);

    private static final int WEEKENDS = RULES.indexOf(Rule.FAIR_WEEKENDS);

    private final int[] counts = new int[RULES.size()];
    private final Set<Week> weekends = new HashSet<>();
    private final Map<LocalDate, Integer> needed = new HashMap<>();

    /** Counts a doctor's duty; whether it is her first of a weekend. */
    boolean add(RosteredShift shift, LocalDate day) {
        boolean first = PastWork.isWeekend(day) && weekends.add(Week.of(day));
        addDone(shift, first);
        return first;
    }

    /** Counts somebody's duty, and a weekend with the first of each. */
    void addDone(RosteredShift shift, boolean firstOfWeekend) {
        add(shift, 1);
        counts[WEEKENDS] += firstOfWeekend ? 1 : 0;
    }

    /** Counts so many duties that are asked for; who is needed on Saturday is taken to be needed on Sunday too. */
    void addNeeded(RosteredShift shift, LocalDate day, int number) {
        add(shift, number);
        if (PastWork.isWeekend(day)) {
            int before = weekend(day);
            needed.merge(day, number, Integer::sum);
            counts[WEEKENDS] += weekend(day) - before;
        }
    }

    private int weekend(LocalDate day) {
        return Week.of(day).days().stream()
                .mapToInt(each -> needed.getOrDefault(each, 0))
                .max()
                .orElse(0);
    }

    private void add(RosteredShift shift, int number) {
        counts[0] += shift.shift().night() ? number : 0;
        counts[2] += shift.shift().minutes() * number;
        counts[3] += shift.shift().onCall() ? number : 0;
    }

    /** What was counted for one of the rules, by its number, in its unit. */
    int of(int rule) {
        return counts[rule];
    }
}
