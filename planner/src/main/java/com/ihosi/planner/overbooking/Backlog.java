package com.ihosi.planner.overbooking;

import java.util.Arrays;

/** How many patients are there, as a probability for each number; changed in place. */
public final class Backlog {

    /** What is less likely is left out: far below what anybody can tell. */
    private static final double NEVER = 1e-17;

    private final double[] chance;
    private int most;

    /**
     * Nobody is there.
     *
     * @param visits the most who can ever be there
     */
    public Backlog(int visits) {
        chance = new double[visits + 1];
        chance[0] = 1;
    }

    /** Makes it what another one is. */
    public void set(Backlog other) {
        System.arraycopy(other.chance, 0, chance, 0, other.most + 1);
        if (most > other.most) {
            Arrays.fill(chance, other.most + 1, most + 1, 0);
        }
        most = other.most;
    }

    /** Lets a patient come, or not.
     *
     * @param show the chance that she comes
     */
    public void arrive(double show) {
        if (show == 0) {
            return;
        }
        most++;
        for (int there = most; there > 0; there--) {
            chance[there] = chance[there] * (1 - show) + chance[there - 1] * show;
        }
        chance[0] *= 1 - show;
        trim();
    }

    /** Lets one patient be seen, if there is one. */
    public void serveOne() {
        chance[0] += most > 0 ? chance[1] : 0;
        for (int there = 1; there < most; there++) {
            chance[there] = chance[there + 1];
        }
        if (most > 0) {
            chance[most] = 0;
            most--;
        }
        trim();
    }

    /** Lets patients be seen whose visits last exponentially long.
     *
     * @param time in mean visits
     */
    public void serve(double time) {
        double[] seen = new double[most + 1];
        seen[0] = Math.exp(-time);
        for (int count = 1; count <= most; count++) {
            seen[count] = seen[count - 1] * time / count;
        }
        double some = 0;
        for (int left = 1; left <= most; left++) {
            double sum = 0;
            for (int there = left; there <= most; there++) {
                sum += chance[there] * seen[there - left];
            }
            // Only what is above it is still asked for.
            chance[left] = sum;
            some += sum;
        }
        chance[0] = Math.max(0, 1 - some);
        trim();
    }

    private void trim() {
        while (most > 0 && chance[most] < NEVER) {
            chance[most] = 0;
            most--;
        }
    }

    /** How many are expected to be there. */
    public double mean() {
        double mean = 0;
        for (int there = 1; there <= most; there++) {
            mean += there * chance[there];
        }
        return mean;
    }

    /** The chance that nobody is there. */
    public double none() {
        return chance[0];
    }

    /** How many more are expected to be there than some number. */
    public double meanAbove(int number) {
        double mean = 0;
        for (int there = Math.max(0, number) + 1; there <= most; there++) {
            mean += (there - number) * chance[there];
        }
        return mean;
    }
}
