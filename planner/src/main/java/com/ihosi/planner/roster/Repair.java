package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Facility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A problem asked in a way that changes as little as possible: every change of a published duty comes after hard rules and unmet
 * demand, and before everything else. Demand is made dearer by a factor and a change costs a part of that, so that even a chain
 * of several changes is worth a doctor less missing.
 */
public final class Repair {

    private static final int DEARER = 100;
    private static final int CHAIN = 20;
    private static final int DEAREST = 1_000_000;
    private static final int USUAL_PRICE = 100;

    private Repair() {}

    /** The same problem with those prices; its rosters are the original's too. */
    public static RosterProblem of(RosterProblem problem) {
        List<Demand> demands = problem.demands().stream().map(Repair::dearer).toList();
        Map<Facility.Id, Weights> weights = new HashMap<>();
        facilities(problem)
                .forEach(facility -> weights.put(
                        facility,
                        problem.weights(facility).with(Rule.CLOSENESS, Math.min(Weights.MOST, change(problem)))));
        return new RosterProblem(problem.period(), problem.shifts(), problem.lines(), demands, weights);
    }

    /** A score of that problem in the prices of the original, as near as it can be told without judging anew. */
    public static Score usual(Score score) {
        return new Score(score.hard(), score.medium() / DEARER, score.soft());
    }

    private static int change(RosterProblem problem) {
        int[] prices = problem.demands().stream()
                .mapToInt(Demand::underPrice)
                .filter(price -> price > 0)
                .sorted()
                .toArray();
        int usual = prices.length == 0 ? USUAL_PRICE : prices[prices.length / 2];
        return Math.max(1, usual * DEARER / CHAIN);
    }

    private static Demand dearer(Demand demand) {
        return new Demand(
                demand.shift(),
                demand.day(),
                demand.required(),
                (int) Math.min(DEAREST, (long) demand.underPrice() * DEARER),
                demand.overPrice(),
                demand.unmet());
    }

    private static Set<Facility.Id> facilities(RosterProblem problem) {
        Set<Facility.Id> all = new HashSet<>();
        problem.lines().forEach(line -> all.add(line.home()));
        problem.shifts().forEach(shift -> all.add(shift.facility()));
        return all;
    }
}
