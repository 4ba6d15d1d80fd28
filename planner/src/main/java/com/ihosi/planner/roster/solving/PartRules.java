package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import java.util.List;
import java.util.stream.IntStream;

/** A part's problem prepared for searching, once for all the searches that work on it. */
record PartRules(RosterRules rules, Energy energy, List<LineMachine> machines) {

    static PartRules of(RosterProblem problem) {
        RosterRules rules = new RosterRules(problem);
        List<LineMachine> machines = IntStream.range(0, rules.lines())
                .mapToObj(line -> new LineMachine(rules, line))
                .toList();
        return new PartRules(rules, new Energy(rules), machines);
    }
}
