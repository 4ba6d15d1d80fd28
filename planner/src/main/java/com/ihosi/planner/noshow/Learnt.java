package com.ihosi.planner.noshow;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a facility tells others of what it learnt: how much each bin counts, and nothing that came from few visits. No visit, patient
 * or number of them can be told from it.
 *
 * @param visits from how many visits it was learnt
 * @param weights what each column adds to the log-odds
 */
public record Learnt(long visits, SortedMap<String, Double> weights) {

    /** Weights over the visits that they stand for, on average; of facilities that have learnt something. */
    public static Optional<Learnt> average(Collection<Learnt> shared) {
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, Double> sums = new TreeMap<>();
        Map<String, Double> visits = new TreeMap<>();
        for (Learnt one : shared) {
            one.weights.forEach((column, weight) -> {
                sums.merge(column, weight * one.visits, Double::sum);
                visits.merge(column, (double) one.visits, Double::sum);
            });
        }
        sums.replaceAll((column, sum) -> sum / visits.getOrDefault(column, 1.0));
        return Optional.of(
                new Learnt(shared.stream().mapToLong(Learnt::visits).sum(), Collections.unmodifiableSortedMap(sums)));
    }
}
