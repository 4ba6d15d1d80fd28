package com.ihosi.planner.roster.solving;

/**
 * The temperature of annealing over its course, in two stages: quickly through the first third, where whole lines settle, and
 * slowly through the rest.
 *
 * @param scale what a doctor missing costs
 */
record Cooling(double scale) {

    private static final double HOT = 0.30;
    private static final double WARM = 0.05;
    private static final double COLD = 0.004;
    private static final double WARM_AT = 1.0 / 3;

    /** The temperature when a part, 0 to 1, of the course is done. */
    double at(double done) {
        double temperature = done < WARM_AT
                ? HOT * Math.pow(WARM / HOT, done / WARM_AT)
                : WARM * Math.pow(COLD / WARM, Math.min(1, (done - WARM_AT) / (1 - WARM_AT)));
        return scale * temperature;
    }
}
