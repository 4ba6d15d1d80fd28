package com.ihosi.planner.noshow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was learnt about no-shows, and how a risk comes from it.
 *
 * @param kind from whose visits
 * @param weights what each column adds to the log-odds
 * @param averages what each feature adds for the average visit; a bin that was never seen counts as much
 * @param rate how many of all visits were missed
 */
public record NoShowModel(
        Kind kind,
        SortedMap<String, Double> weights,
        Map<Feature, Double> averages,
        Calibration calibration,
        double rate) {

    /** Where a model comes from. */
    public enum Kind {
        /** The facility's own visits. */
        OWN,
        /** What larger facilities have learnt, on average, brought to the facility's own rate. */
        POOLED,
        /** Nothing was learnt: everybody has the facility's plain rate. */
        PLAIN_RATE
    }

    /** The model that gives everybody the same risk. */
    public static NoShowModel plain(double rate) {
        return new NoShowModel(Kind.PLAIN_RATE, Collections.emptySortedMap(), Map.of(), Calibration.NONE, rate);
    }

    public NoShowModel {
        averages = Map.copyOf(averages);
    }

    /** The probability that the patient does not come. */
    public double risk(Visit visit, Past past) {
        return kind == Kind.PLAIN_RATE ? rate : calibration.risk(score(visit, past));
    }

    /** Log-odds before calibration. */
    double score(Visit visit, Past past) {
        double score = 0;
        for (Feature feature : Feature.ALL) {
            score += weight(feature, visit, past);
        }
        return score;
    }

    private double weight(Feature feature, Visit visit, Past past) {
        Double weight = weights.get(feature.column(visit, past));
        return weight == null ? averages.getOrDefault(feature, 0.0) : weight;
    }

    /** What moved a risk away from the average visit's, the strongest first; at most three. */
    public List<Driver> drivers(Visit visit, Past past) {
        Map<Driver.Reason, Driver> byReason = new EnumMap<>(Driver.Reason.class);
        for (Feature feature : Feature.ALL) {
            double average = averages.getOrDefault(feature, 0.0);
            double effect = calibration.slope() * (weight(feature, visit, past) - average);
            Driver driver = feature.driver(visit, past, effect);
            byReason.merge(driver.reason(), driver, NoShowModel::join);
        }
        return Driver.strongest(new ArrayList<>(byReason.values()));
    }

    private static Driver join(Driver one, Driver other) {
        return new Driver(one.reason(), one.effect() + other.effect(), one.amount(), one.of());
    }
}
