package com.ihosi.planner.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be said of a problem before anybody solves it: rules that contradict each other, and demand that nobody can meet. It
 * finds what is certain, not everything that is impossible.
 */
public record Feasibility(List<Contradiction> contradictions, List<Shortfall> shortfalls) {

    public Feasibility {
        contradictions = List.copyOf(contradictions);
        shortfalls = List.copyOf(shortfalls);
    }

    /** Looks at every line and every demand of a problem. */
    public static Feasibility of(RosterProblem problem) {
        return new Feasibility(new ContradictionSearch(problem).list(), new ShortfallSearch(problem).list());
    }

    /** The same with more contradictions, which came before these. */
    public Feasibility with(List<Contradiction> more) {
        List<Contradiction> all = new ArrayList<>(more);
        all.addAll(contradictions);
        return new Feasibility(all, shortfalls);
    }

    /** Whether nothing was found. */
    public boolean isClear() {
        return contradictions.isEmpty() && shortfalls.isEmpty();
    }
}
