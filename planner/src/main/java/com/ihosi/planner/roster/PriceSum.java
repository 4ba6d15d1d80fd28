package com.ihosi.planner.roster;

/** Adds up the prices of breaches by level. */
public final class PriceSum implements BreachSink {

    private long hard;
    private long soft;

    /** Starts at nothing again. */
    public PriceSum clear() {
        hard = 0;
        soft = 0;
        return this;
    }

    public long hard() {
        return hard;
    }

    public long soft() {
        return soft;
    }

    @Override
    public void breach(Rule rule, int firstDay, int days, int amount, int bound, long price) {
        add(rule.level(), price);
    }

    /** Adds a price at a level that a line can have. */
    public void add(Level level, long price) {
        if (level == Level.HARD) {
            hard += price;
        } else {
            soft += price;
        }
    }
}
