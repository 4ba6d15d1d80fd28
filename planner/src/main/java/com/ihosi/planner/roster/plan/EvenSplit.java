package com.ihosi.planner.roster.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Splits work over those who can do it, all of it once, so that everybody has as much for her availability as everybody else, as
 * far as what each can do allows it. Of all ways to split the work it is the one with the least sum of squares, each divided by the
 * availability: the one from which the prices of fair shares have the least distance.
 */
final class EvenSplit {

    /** How much of what is above her most a member still takes while it is sought; what she takes beyond it is nobody's. */
    private static final double BEYOND_MOST = 1e-4;

    private static final double PRECISION = 1e-6;
    private static final int MOST_ROUNDS = 500;
    private static final int HALVINGS = 50;

    private final double[] availability;
    private final double[] most;
    private final double[] totals;

    /** Work of one kind, and the numbers of those who can do it. */
    record Pool(double amount, List<Integer> members) {

        Pool {
            members = List.copyOf(members);
        }
    }

    private EvenSplit(double[] availability, double[] most) {
        this.availability = availability;
        this.most = most;
        this.totals = new double[availability.length];
    }

    /**
     * What falls to each, in the unit of the pools; nothing to those without availability.
     *
     * @param most above which nobody's share goes
     */
    static double[] of(double[] availability, double[] most, List<Pool> pools) {
        EvenSplit split = new EvenSplit(availability, most);
        split.settle(pools.stream().map(split::available).toList());
        Arrays.setAll(split.totals, each -> Math.min(split.totals[each], most[each]));
        return split.totals;
    }

    private Pool available(Pool pool) {
        List<Integer> members = pool.members().stream()
                .filter(member -> availability[member] > 0)
                .toList();
        return new Pool(members.isEmpty() ? 0 : pool.amount(), members);
    }

    /** Each pool is poured out anew over what its members have from the others, until nothing moves any more. */
    private void settle(List<Pool> pools) {
        double precision = PRECISION * pools.stream().mapToDouble(Pool::amount).sum();
        List<double[]> poured =
                pools.stream().map(pool -> new double[pool.members().size()]).toList();
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && moved > precision; round++) {
            moved = 0;
            for (int pool = 0; pool < pools.size(); pool++) {
                moved = Math.max(moved, pour(pools.get(pool), poured.get(pool)));
            }
        }
    }

    private double pour(Pool pool, double[] poured) {
        for (int place = 0; place < poured.length; place++) {
            totals[pool.members().get(place)] -= poured[place];
        }
        double level = level(pool);
        double moved = 0;
        for (int place = 0; place < poured.length; place++) {
            int member = pool.members().get(place);
            double now = Math.max(0, taken(member, level) - totals[member]);
            moved = Math.max(moved, Math.abs(now - poured[place]));
            poured[place] = now;
            totals[member] += now;
        }
        return moved;
    }

    /** Up to which part of everybody's availability the pool fills what its members have already. */
    private double level(Pool pool) {
        double high = 1;
        while (poured(pool, high) < pool.amount()) {
            high *= 2;
        }
        double low = 0;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (poured(pool, middle) < pool.amount()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double poured(Pool pool, double level) {
        double sum = 0;
        for (int member : pool.members()) {
            sum += Math.max(0, taken(member, level) - totals[member]);
        }
        return sum;
    }

    private double taken(int member, double level) {
        double even = level * availability[member];
        return even <= most[member] ? even : most[member] + (even - most[member]) * BEYOND_MOST;
    }
}
