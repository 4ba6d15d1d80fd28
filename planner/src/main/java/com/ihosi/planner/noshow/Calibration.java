package com.ihosi.planner.noshow;

/**
 * A straight line through log-odds, by which scores become the rates that are seen.
 *
 * @param slope below 1 the scores promised too much
 */
public record Calibration(double intercept, double slope) {

    /** Leaves scores as they are. */
    public static final Calibration NONE = new Calibration(0, 1);

    private static final int STEPS = 50;
    private static final double ENOUGH = 1e-10;
    private static final double FARTHEST = 20;

    /** The risk of a score, in log-odds. */
    public double risk(double score) {
        return logistic(intercept + slope * score);
    }

    /** From log-odds to a probability. */
    public static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** From a probability to log-odds. */
    public static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /**
     * The line under which the outcomes are likeliest, by Newton's method.
     *
     * @param trust for how many visits' worth the slope is believed to be 1 beforehand
     */
    public static Calibration fit(double[] scores, boolean[] missed, double trust) {
        double a = 0;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = trust * (b - 1);
            double haa = ENOUGH;
            double hab = 0;
            double hbb = trust + ENOUGH;
            for (int i = 0; i < scores.length; i++) {
                double risk = logistic(a + b * scores[i]);
                double error = risk - (missed[i] ? 1 : 0);
                double weight = risk * (1 - risk);
                ga += error;
                gb += error * scores[i];
                haa += weight;
                hab += weight * scores[i];
                hbb += weight * scores[i] * scores[i];
            }
            double determinant = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / determinant;
            double db = (haa * gb - hab * ga) / determinant;
            a = Math.clamp(a - da, -FARTHEST, FARTHEST);
            b = Math.clamp(b - db, -FARTHEST, FARTHEST);
            if (Math.abs(da) + Math.abs(db) < ENOUGH) {
                break;
            }
        }
        return new Calibration(a, b);
    }

    /** With the same slope, but such that the mean risk of these scores is a rate between 0 and 1. */
    public Calibration meeting(double rate, double[] scores) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (new Calibration(middle, slope).mean(scores) < rate) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Calibration((low + high) / 2, slope);
    }

    private double mean(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += risk(score);
        }
        return sum / scores.length;
    }
}
