package com.ihosi.planner.roster;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * The most that some days of a line can add up to under its rules about days in a row. What it says may be too much, because
 * rest, successions and totals are left aside, and is never too little.
 */
final class MostWork {

    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final int[] atWork;
    private final int[] off;

    private MostWork(WorkRules rules, int days) {
        atWork = new int[Math.min(rules.mostInARow(), days) + 1];
        off = new int[Math.min(rules.leastOffInARow(), days) + 1];
        Arrays.fill(atWork, NEVER);
        Arrays.fill(off, NEVER);
        off[off.length - 1] = 0;
    }

    /** The most of something that a choice has a number of. */
    static int of(Line line, Stretch within, ToIntFunction<Choice> value) {
        MostWork most = new MostWork(line.rules(), within.days());
        for (LineDay day : line.days().subList(within.first(), within.last() + 1)) {
            most.next(day, value);
        }
        return Math.max(
                Arrays.stream(most.atWork).max().orElse(0),
                Arrays.stream(most.off).max().orElse(0));
    }

    private void next(LineDay day, ToIntFunction<Choice> value) {
        boolean mayWork = !day.elsewhere().isEmpty() || day.choices().stream().anyMatch(MostWork::isLegalWork);
        int worth = day.choices().stream()
                .filter(MostWork::isLegalWork)
                .mapToInt(value)
                .max()
                .orElse(0);
        int rested = off[off.length - 1];
        int tired = Arrays.stream(atWork).max().orElse(NEVER);
        for (int run = atWork.length - 1; run > 1; run--) {
            atWork[run] = mayWork ? atWork[run - 1] + worth : NEVER;
        }
        atWork[1] = mayWork ? rested + worth : NEVER;
        off[off.length - 1] = Math.max(rested, off.length > 2 ? off[off.length - 2] : tired);
        for (int run = off.length - 2; run > 1; run--) {
            off[run] = off[run - 1];
        }
        if (off.length > 2) {
            off[1] = tired;
        }
    }

    private static boolean isLegalWork(Choice choice) {
        return !choice.off() && choice.legal();
    }
}
