package com.ihosi.planner.overbooking;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What two groups of patients are expected to wait if they come, in the session's unit: the quarter with the highest risk not to come, and all
 * others of whom something is known. Where so many have the same risk that no quarter can be told apart, there is no such group.
 *
 * @param riskiest the visits of the first group
 * @param group its mean wait, 0 without any
 * @param others the mean wait of the others, 0 without any
 */
public record GroupWaits(Set<Integer> riskiest, double group, double others) {

    public GroupWaits {
        riskiest = Set.copyOf(riskiest);
    }

    /** The waits of a session as it is booked. */
    static GroupWaits of(Session session, Timeline timeline, Set<Integer> riskiest) {
        return new GroupWaits(
                riskiest,
                mean(session, timeline, riskiest::contains),
                mean(session, timeline, visit -> session.isKnown(visit) && !riskiest.contains(visit)));
    }

    /** How much longer the group waits than the others, in slots; 0 if it doesn't, or there is no such group. */
    public double extra() {
        return riskiest.isEmpty() ? 0 : Math.max(0, group - others);
    }

    private static double mean(Session session, Timeline timeline, IntPredicate which) {
        return IntStream.range(0, session.visits())
                .filter(which)
                .mapToDouble(timeline::wait)
                .average()
                .orElse(0);
    }

    /**
     * The quarter with the highest risk, and whoever has the same risk as the last of it; nobody if that is more than half. Only visits
     * of whom something is known count.
     */
    static Set<Integer> riskiest(Session session) {
        List<Integer> known = IntStream.range(0, session.visits())
                .filter(session::isKnown)
                .boxed()
                .sorted(Comparator.comparingDouble(session::show))
                .toList();
        if (known.size() < 2) {
            return Set.of();
        }
        double bound = session.show(known.get((known.size() + 3) / 4 - 1));
        Set<Integer> group =
                known.stream().filter(visit -> session.show(visit) <= bound).collect(Collectors.toSet());
        return group.size() * 2 > known.size() ? Set.of() : group;
    }
}
