package com.ihosi.planner.roster.solving;

import com.ihosi.planner.roster.DemandGrid;

/** What it adds to the energy to have one doctor too few or too many for each demand; nobody writes to its arrays. */
final class CoverPrices {

    private final double[] under;
    private final double[] over;

    private CoverPrices(double[] under, double[] over) {
        this.under = under;
        this.over = over;
    }

    static CoverPrices of(PartRules part) {
        DemandGrid demand = part.rules().demand();
        double[] under = new double[demand.size()];
        double[] over = new double[demand.size()];
        for (int cell = 0; cell < demand.size(); cell++) {
            int required = demand.demand(cell).required();
            under[cell] = part.energy().cover(demand.medium(cell), demand.under(cell, required - 1), 0);
            over[cell] = part.energy().cover(false, 0, demand.over(cell, required + 1));
        }
        return new CoverPrices(under, over);
    }

    /** The same without a price for too few where nobody is missing. */
    CoverPrices where(int[] missing) {
        double[] fewer = under.clone();
        for (int cell = 0; cell < missing.length; cell++) {
            fewer[cell] = missing[cell] > 0 ? under[cell] : 0;
        }
        return new CoverPrices(fewer, over);
    }

    double[] under() {
        return under;
    }

    double[] over() {
        return over;
    }

    /** What it costs that so many are missing, or too many where it is less than none. */
    double of(int cell, int missing) {
        return missing > 0 ? missing * under[cell] : -missing * over[cell];
    }
}
