package com.ihosi.planner.roster.compare;

import com.ihosi.planner.roster.Demand;

/** How many doctors two rosters give to a demand. */
public record CoverageComparison(Demand demand, int left, int right) {

    public boolean differs() {
        return left != right;
    }
}
