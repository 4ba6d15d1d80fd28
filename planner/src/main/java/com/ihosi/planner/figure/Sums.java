package com.ihosi.planner.figure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was counted of some days, doctors and types together.
 *
 * @param counts those that are not 0
 */
public record Sums(Map<Sum, Double> counts) {

    /** Nothing was counted. */
    public static final Sums NONE = new Sums(Map.of());

    public Sums {
        counts = Map.copyOf(counts);
    }

    /** A count, 0 where nothing was counted. */
    public double get(Sum sum) {
        return counts.getOrDefault(sum, 0.0);
    }

    /** Whether nothing was counted. */
    public boolean isNone() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /** Both together. */
    public Sums plus(Sums other) {
        Map<Sum, Double> both = new EnumMap<>(Sum.class);
        both.putAll(counts);
        other.counts.forEach((sum, count) -> both.merge(sum, count, Double::sum));
        return new Sums(both);
    }

    /** All together. */
    public static Sums of(Collection<Sums> parts) {
        return parts.stream().reduce(NONE, Sums::plus);
    }

    /** A facility's, from what was counted of each of its doctors and of none of them; says how unevenly duties fell to them. */
    public static Sums ofDoctors(Collection<Sums> doctors) {
        double apart = doctors.stream()
                .mapToDouble(doctor -> Math.abs(doctor.get(Sum.DUTY_MINUTES) - doctor.get(Sum.FAIR_DUTY_MINUTES)))
                .sum();
        return of(doctors).plus(new Sums(Map.of(Sum.UNEVEN_MINUTES, apart / 2)));
    }
}
