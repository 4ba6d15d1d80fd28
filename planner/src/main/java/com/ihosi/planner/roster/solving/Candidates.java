package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.ChoiceCatalogue;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.RosterRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the search may propose for each day: its legal choices, and for days without any the only ones that there are. */
final class Candidates {

    private final Range[][] ranges;

    Candidates(RosterRules rules) {
        Map<List<Choice>, Range> known = new HashMap<>();
        List<Line> lines = rules.problem().lines();
        ranges = new Range[lines.size()][rules.days()];
        for (int line = 0; line < lines.size(); line++) {
            for (int day = 0; day < rules.days(); day++) {
                List<Choice> choices = lines.get(line).days().get(day).choices();
                ranges[line][day] = known.computeIfAbsent(choices, all -> new Range(rules.catalogue(), all));
            }
        }
    }

    /** The numbers of the choices that may be proposed. */
    int[] of(int line, int day) {
        return ranges[line][day].numbers;
    }

    boolean allows(int line, int day, int choice) {
        return ranges[line][day].allowed[choice];
    }

    private static final class Range {

        private final int[] numbers;
        private final boolean[] allowed;

        Range(ChoiceCatalogue catalogue, List<Choice> choices) {
            List<Choice> legal = choices.stream().filter(Choice::legal).toList();
            numbers = (legal.isEmpty() ? choices : legal)
                    .stream().mapToInt(catalogue::of).toArray();
            allowed = new boolean[catalogue.size()];
            for (int number : numbers) {
                allowed[number] = true;
            }
        }
    }
}
