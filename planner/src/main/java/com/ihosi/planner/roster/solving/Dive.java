package com.ihosi.planner.roster.solving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Rebuilds the lines of some doctors together by column generation: the master prices demands, each doctor's pricing answers with
 * lines worth more than the master has, until none is found. Then the lines with the largest shares are fixed, one after the other,
 * and the rest is priced again.
 */
final class Dive {

    private static final int LINES_A_ROUND = 5;
    private static final int ROUNDS_AFTER_FIXING = 8;
    private static final int MOST_ROUNDS = 1000;
    private static final double NEAR = 0.2;
    private static final double CERTAIN = 0.98;
    private static final double CHANCE = 0.2;
    private static final double EPSILON = 1e-6;

    private final LineMaster master;
    private final List<LinePricing> open;
    private final RandomGenerator random;
    private final BooleanSupplier enough;
    private double bound = Double.NEGATIVE_INFINITY;

    /** @param doctors the pricing of each doctor of the master */
    Dive(LineMaster master, List<LinePricing> doctors, RandomGenerator random, BooleanSupplier enough) {
        this.master = master;
        this.open = new ArrayList<>(doctors);
        this.random = random;
        this.enough = enough;
    }

    /** Whether lines may exist that cost less in all. */
    boolean mayBeat(double cost) {
        generate(MOST_ROUNDS, cost);
        return bound < cost;
    }

    /** Lines for all doctors; fewer where there was no time. */
    List<LineColumn> take() {
        List<LineColumn> taken = new ArrayList<>();
        while (!open.isEmpty()) {
            List<LineColumn> fixed = surest();
            if (fixed.isEmpty() || enough.getAsBoolean()) {
                return List.of();
            }
            fixed.forEach(master::fix);
            taken.addAll(fixed);
            Set<Integer> done = new HashSet<>();
            fixed.forEach(column -> done.add(column.line()));
            open.removeIf(pricing -> done.contains(pricing.offered().row()));
            if (!open.isEmpty()) {
                generate(ROUNDS_AFTER_FIXING, Double.POSITIVE_INFINITY);
            }
        }
        return taken;
    }

    /** Adds lines until no better ones are found, or it is sure that a cost cannot be reached. */
    private void generate(int rounds, double cost) {
        bound = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < rounds && !enough.getAsBoolean(); round++) {
            master.solve(enough);
            double[] prices = master.prices();
            double value = master.value();
            double least = value;
            List<LineColumn> fresh = new ArrayList<>();
            for (LinePricing pricing : open) {
                double linePrice = master.linePrice(pricing.offered().row());
                least += Math.min(0, pricing.best(prices, linePrice - EPSILON, LINES_A_ROUND, fresh) - linePrice);
            }
            bound = Math.max(bound, least);
            fresh.forEach(master::add);
            if (fresh.isEmpty() || bound >= cost || value - bound < NEAR) {
                return;
            }
        }
    }

    /** The lines that are as good as certain, and the one with the largest share of the other doctors', with some chance. */
    private List<LineColumn> surest() {
        Set<Integer> lines = new HashSet<>();
        open.forEach(pricing -> lines.add(pricing.offered().row()));
        List<LineColumn> surest = new ArrayList<>();
        for (LineMaster.Share share : master.shares()) {
            if (share.part() > CERTAIN && lines.remove(share.column().line())) {
                surest.add(share.column());
            }
        }
        LineColumn next = null;
        double largest = Double.NEGATIVE_INFINITY;
        for (LineMaster.Share share : master.shares()) {
            double part = share.part() + CHANCE * random.nextDouble();
            if (part > largest && lines.contains(share.column().line())) {
                largest = part;
                next = share.column();
            }
        }
        if (next != null) {
            surest.add(next);
        }
        return surest;
    }
}
