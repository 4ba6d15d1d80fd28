package com.ihosi.planner.roster;

/** How many doctors a shift needs on a day and how many it has. */
public record Coverage(Demand demand, int assigned) {

    public int missing() {
        return Math.max(0, demand.required() - assigned);
    }

    public int tooMany() {
        return Math.max(0, assigned - demand.required());
    }
}
