package com.ihosi.planner.noshow.judgement;

import java.util.Arrays;

/**
 * The area under the ROC curve: how often a missed visit had the higher risk of a missed and a kept one, equal ones counting half.
 *
 * @param low the lower end of its 95 % interval, by DeLong's variance
 * @param high the upper end
 */
public record Auc(double value, double low, double high) {

    private static final double NORMAL_95 = 1.959964;

    /** Of risks and whether the visits were missed; both must occur. */
    static Auc of(double[] risks, boolean[] missed) {
        double[] missedRisks = select(risks, missed, true);
        double[] keptRisks = select(risks, missed, false);
        if (missedRisks.length == 0 || keptRisks.length == 0) {
            throw new IllegalArgumentException("An area needs visits that were missed and visits that were kept.");
        }
        // What part of the others each visit beats: their means are the area, their spread its error.
        double[] ofMissed = beaten(missedRisks, keptRisks);
        double[] ofKept = beaten(keptRisks, missedRisks);
        double area = mean(ofMissed);
        double error = Math.sqrt(variance(ofMissed) / ofMissed.length + variance(ofKept) / ofKept.length);
        return new Auc(area, Math.max(0, area - NORMAL_95 * error), Math.min(1, area + NORMAL_95 * error));
    }

    private static double[] select(double[] risks, boolean[] missed, boolean wanted) {
        double[] found = new double[risks.length];
        int count = 0;
        for (int i = 0; i < risks.length; i++) {
            if (missed[i] == wanted) {
                found[count++] = risks[i];
            }
        }
        double[] result = Arrays.copyOf(found, count);
        Arrays.sort(result);
        return result;
    }

    /** For each of one sort what part of the other sort lies below it, equal ones half; both sorted. */
    private static double[] beaten(double[] these, double[] others) {
        double[] parts = new double[these.length];
        int below = 0;
        int upTo = 0;
        for (int i = 0; i < these.length; i++) {
            while (below < others.length && others[below] < these[i]) {
                below++;
            }
            while (upTo < others.length && others[upTo] <= these[i]) {
                upTo++;
            }
            parts[i] = (below + upTo) / 2.0 / others.length;
        }
        return parts;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
