package com.ihosi.planner.noshow.judgement;

import com.ihosi.planner.noshow.Calibration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How good the risks of some visits were.
 *
 * @param visits how many
 * @param missedRate what part was missed
 * @param meanRisk what part was said to be; the difference is the calibration in the large
 * @param brier mean squared error of the risks
 * @param plainBrier that of a plain rate for everybody
 * @param logLoss mean negative log-likelihood
 * @param plainLogLoss that of the plain rate
 * @param slope of the outcomes' log-odds over the risks'; below 1 the risks said too much
 * @param ece expected calibration error: over ten equally large groups by risk, the mean distance of risk and rate
 * @param curve these ten groups, by rising risk
 */
public record Figures(
        int visits,
        double missedRate,
        double meanRisk,
        Auc auc,
        double brier,
        double plainBrier,
        double logLoss,
        double plainLogLoss,
        double slope,
        double ece,
        List<Point> curve) {

    private static final int POINTS = 10;
    private static final double LEAST = 1e-6;

    /** A group of visits of similar risk. */
    public record Point(int visits, double meanRisk, double missedRate) {}

    /** Whether the risks told more than the plain rate did. */
    public boolean beatPlainRate() {
        return brier < plainBrier && logLoss < plainLogLoss;
    }

    /**
     * Of visits among which some were missed and some kept; else there is nothing to say.
     *
     * @param plainRate what everybody's risk would have been
     */
    static Optional<Figures> of(List<Judged> judged, double plainRate) {
        long misses = judged.stream().filter(Judged::missed).count();
        if (misses == 0 || misses == judged.size()) {
            return Optional.empty();
        }
        List<Judged> sorted =
                judged.stream().sorted(Comparator.comparingDouble(Judged::risk)).toList();
        double[] risks = sorted.stream().mapToDouble(Judged::risk).toArray();
        boolean[] missed = new boolean[risks.length];
        double[] scores = new double[risks.length];
        double[] plain = new double[risks.length];
        for (int i = 0; i < risks.length; i++) {
            missed[i] = sorted.get(i).missed();
            scores[i] = Calibration.logit(bounded(risks[i]));
            plain[i] = plainRate;
        }
        List<Point> curve = curve(sorted);
        return Optional.of(new Figures(
                risks.length,
                (double) misses / risks.length,
                mean(risks),
                Auc.of(risks, missed),
                brier(risks, missed),
                brier(plain, missed),
                logLoss(risks, missed),
                logLoss(plain, missed),
                Calibration.fit(scores, missed, 0).slope(),
                curve.stream()
                                .mapToDouble(point -> point.visits() * Math.abs(point.meanRisk() - point.missedRate()))
                                .sum()
                        / risks.length,
                curve));
    }

    private static List<Point> curve(List<Judged> sorted) {
        List<Point> curve = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            List<Judged> group = sorted.subList(
                    (int) ((long) point * sorted.size() / POINTS), (int) ((point + 1L) * sorted.size() / POINTS));
            if (!group.isEmpty()) {
                curve.add(point(group));
            }
        }
        return List.copyOf(curve);
    }

    private static Point point(List<Judged> group) {
        return new Point(
                group.size(),
                mean(group.stream().mapToDouble(Judged::risk).toArray()),
                (double) group.stream().filter(Judged::missed).count() / group.size());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double brier(double[] risks, boolean[] missed) {
        double sum = 0;
        for (int i = 0; i < risks.length; i++) {
            double error = risks[i] - (missed[i] ? 1 : 0);
            sum += error * error;
        }
        return sum / risks.length;
    }

    private static double logLoss(double[] risks, boolean[] missed) {
        double sum = 0;
        for (int i = 0; i < risks.length; i++) {
            double risk = bounded(risks[i]);
            sum -= Math.log(missed[i] ? risk : 1 - risk);
        }
        return sum / risks.length;
    }

    private static double bounded(double risk) {
        return Math.clamp(risk, LEAST, 1 - LEAST);
    }
}
