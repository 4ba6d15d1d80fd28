package com.ihosi.planner.roster;

/**
 * How many doctors a shift needs on a day, and what it costs to have fewer or more.
 *
 * @param underPrice price of each doctor missing
 * @param overPrice price of each doctor too many
 * @param unmet MEDIUM where demand comes before all wishes, SOFT where it is weighed against them
 */
public record Demand(Shift.Id shift, int day, int required, int underPrice, int overPrice, Level unmet) {

    private static final int MOST_PRICE = 1_000_000;

    public Demand {
        Check.between("day of a demand", day, 0, Period.MOST_DAYS - 1);
        Check.between("number of doctors required", required, 0, 10_000);
        Check.between("price of unmet demand", underPrice, 0, MOST_PRICE);
        Check.between("price of over-cover", overPrice, 0, MOST_PRICE);
        Check.that(unmet != Level.HARD, "Unmet demand must be medium or soft, not hard.");
    }

    /** The rule that a doctor missing breaks. */
    public Rule underRule() {
        return unmet == Level.MEDIUM ? Rule.UNMET_DEMAND : Rule.SHORT_COVER;
    }
}
