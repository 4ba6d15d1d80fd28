package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.ChoiceCatalogue;
import com.ihosi.planner.roster.LineRules;
import com.ihosi.planner.roster.RosterRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rest of a line has to know of the days before it, as a number: without work for how many days, or at work for how many
 * days with which kind of choice on the last. Choices that the same choices may follow are of one kind, and runs so long that
 * the rules no longer tell them apart are alike.
 */
final class LineStates {

    private final int longestOff;
    private final int longestWork;
    private final int[] kinds;
    private final int[] example;

    LineStates(RosterRules rules, Candidates candidates, int line) {
        LineRules lineRules = rules.line(line);
        longestOff = Math.max(1, lineRules.longestRun(false));
        longestWork = Math.max(1, lineRules.longestRun(true));
        kinds = new int[rules.catalogue().size()];
        Arrays.fill(kinds, -1);
        Map<List<Object>, Integer> known = new HashMap<>();
        List<Integer> examples = new ArrayList<>();
        for (int choice : used(rules, candidates, line)) {
            List<Object> kind = kind(rules.catalogue(), choice, lineRules.restMatters());
            if (known.putIfAbsent(kind, examples.size()) == null) {
                examples.add(choice);
            }
            kinds[choice] = known.getOrDefault(kind, 0);
        }
        example = examples.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] used(RosterRules rules, Candidates candidates, int line) {
        boolean[] used = new boolean[rules.catalogue().size()];
        used[ChoiceCatalogue.OFF] = true;
        for (int day = 0; day < rules.days(); day++) {
            for (int choice : candidates.of(line, day)) {
                used[choice] = true;
            }
        }
        return java.util.stream.IntStream.range(0, used.length)
                .filter(choice -> used[choice])
                .toArray();
    }

    private static List<Object> kind(ChoiceCatalogue catalogue, int choice, boolean timed) {
        List<Object> followers = new ArrayList<>();
        for (int after = 0; after < catalogue.size(); after++) {
            followers.add(catalogue.follows(choice, after));
        }
        followers.add(timed ? choice : "any time");
        return followers;
    }

    int size() {
        return longestOff + example.length * longestWork;
    }

    int of(boolean works, int run, int choice) {
        return works
                ? longestOff + kinds[choice] * longestWork + Math.min(run, longestWork) - 1
                : Math.min(run, longestOff) - 1;
    }

    boolean works(int state) {
        return state >= longestOff;
    }

    int run(int state) {
        return works(state) ? (state - longestOff) % longestWork + 1 : state + 1;
    }

    /** A choice of the last day's kind, off for days without work. */
    int choice(int state) {
        return works(state) ? example[(state - longestOff) / longestWork] : ChoiceCatalogue.OFF;
    }
}
