package com.ihosi.planner.noshow;

import com.ihosi.planner.noshow.learning.LogisticRegression;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Learns from a facility's past visits. The weights come from all of them; how far to believe them is found on the last quarter of the
 * days by weights that had not seen these (the slope), and the level is that of those last days, because rates drift.
 */
public final class Training {

    /** With fewer visits or no-shows the weights of larger facilities serve better than own ones. */
    public static final int LEAST_VISITS = 2_000;

    private static final int LEAST_MISSED = 200;
    private static final int LEAST_TO_SHARE = 30;
    private static final double LATE_DAYS = 0.25;
    private static final double TRUST = 20;
    private static final double TRUST_IN_OTHERS = 200;
    private static final double[] STRENGTHS =
            Feature.ALL.stream().mapToDouble(Feature::strength).toArray();

    private final OwnPasts pasts;
    private final Optional<Learnt> others;
    private final long seed;

    /**
     * @param pasts of all patients, also those of before the visits that are learnt from
     * @param others what other facilities have learnt, on average
     */
    public Training(OwnPasts pasts, Optional<Learnt> others, long seed) {
        this.pasts = pasts;
        this.others = others;
        this.seed = seed;
    }

    /**
     * Learns from visits whose outcome is known and that {@link Unfit} finds nothing wrong with. Few visits need what others have
     * learnt; without it everybody is given the plain rate.
     */
    public NoShowModel train(List<Visit> visits) {
        if (isLarge(visits)) {
            return trainAlone(visits);
        }
        return others.map(learnt -> pooled(visits, learnt)).orElseGet(() -> NoShowModel.plain(rate(visits)));
    }

    /** Whether there are enough visits to learn from them alone. */
    public static boolean isLarge(List<Visit> visits) {
        return visits.size() >= LEAST_VISITS
                && visits.stream().filter(Visit::missed).count() >= LEAST_MISSED;
    }

    /** What may be told to others of a model that was learnt from these visits. */
    public Learnt share(NoShowModel model, List<Visit> visits) {
        Map<String, Integer> seen = new HashMap<>();
        visits.forEach(visit -> {
            for (String column : columns(visit)) {
                seen.merge(column, 1, Integer::sum);
            }
        });
        SortedMap<String, Double> weights = new TreeMap<>(model.weights());
        weights.keySet()
                .removeIf(column -> seen.getOrDefault(column, 0) < LEAST_TO_SHARE
                        || !Feature.of(column).isShared());
        return new Learnt(visits.size(), weights);
    }

    /** Learns from these visits alone, however few they are. */
    public NoShowModel trainAlone(List<Visit> visits) {
        LocalDate late = firstLateDay(visits);
        List<Visit> early =
                visits.stream().filter(visit -> visit.day().isBefore(late)).toList();
        List<Visit> lately =
                visits.stream().filter(visit -> !visit.day().isBefore(late)).toList();
        double slope = 1;
        if (Unfit.of(early).isEmpty() && Unfit.of(lately).isEmpty()) {
            NoShowModel rehearsal = uncalibrated(NoShowModel.Kind.OWN, learn(early), early);
            slope = Calibration.fit(scores(rehearsal, lately), missed(lately), TRUST)
                    .slope();
        }
        NoShowModel model = uncalibrated(NoShowModel.Kind.OWN, learn(visits), visits);
        List<Visit> level = Unfit.of(lately).isEmpty() ? lately : visits;
        return calibrated(model, new Calibration(0, slope).meeting(rate(level), scores(model, level)));
    }

    private NoShowModel pooled(List<Visit> visits, Learnt learnt) {
        NoShowModel model = uncalibrated(NoShowModel.Kind.POOLED, learnt.weights(), visits);
        return calibrated(model, Calibration.fit(scores(model, visits), missed(visits), TRUST_IN_OTHERS));
    }

    private SortedMap<String, Double> learn(List<Visit> visits) {
        List<String[]> rows = visits.stream().map(this::columns).toList();
        return LogisticRegression.fit(rows, missed(visits), STRENGTHS, seed);
    }

    private String[] columns(Visit visit) {
        Past past = pasts.before(visit);
        return Feature.ALL.stream()
                .map(feature -> feature.column(visit, past).intern())
                .toArray(String[]::new);
    }

    private NoShowModel uncalibrated(NoShowModel.Kind kind, SortedMap<String, Double> weights, List<Visit> visits) {
        Map<Feature, Double> averages = new EnumMap<>(Feature.class);
        for (Visit visit : visits) {
            Stream.of(columns(visit))
                    .forEach(column ->
                            averages.merge(Feature.of(column), weights.getOrDefault(column, 0.0), Double::sum));
        }
        averages.replaceAll((feature, sum) -> sum / visits.size());
        return new NoShowModel(
                kind, Collections.unmodifiableSortedMap(weights), averages, Calibration.NONE, rate(visits));
    }

    private static NoShowModel calibrated(NoShowModel model, Calibration calibration) {
        return new NoShowModel(model.kind(), model.weights(), model.averages(), calibration, model.rate());
    }

    private double[] scores(NoShowModel model, List<Visit> visits) {
        return visits.stream()
                .mapToDouble(visit -> model.score(visit, pasts.before(visit)))
                .toArray();
    }

    private static boolean[] missed(List<Visit> visits) {
        boolean[] missed = new boolean[visits.size()];
        for (int i = 0; i < missed.length; i++) {
            missed[i] = visits.get(i).missed();
        }
        return missed;
    }

    private static double rate(List<Visit> visits) {
        return (double) visits.stream().filter(Visit::missed).count() / visits.size();
    }

    /** The first of the last quarter of the days on which there were visits. */
    public static LocalDate firstLateDay(List<Visit> visits) {
        List<LocalDate> days =
                visits.stream().map(Visit::day).distinct().sorted().toList();
        int late = Math.clamp(Math.round(LATE_DAYS * days.size()), 1, days.size());
        return days.get(days.size() - late);
    }
}
