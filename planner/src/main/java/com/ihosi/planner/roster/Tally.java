package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Facility;
import org.jspecify.annotations.Nullable;

/** Something that is counted over a whole line: minutes, shifts, weekends, or a burden that has a fair share. */
public final class Tally {

    private final int @Nullable [] values;
    private final int before;
    private final Stretch within;
    private final Facility.@Nullable Id facility;
    private final Shift.@Nullable Id shift;
    private final Bounds bounds;

    /**
     * What a total is judged by.
     *
     * @param under the rule broken below {@code least}, null where there is no such bound
     * @param over the rule broken above {@code most}
     * @param fair whether both are one fair share with a price that grows with the square
     */
    record Bounds(
            @Nullable Rule under, int least, long underWeight, Rule over, int most, long overWeight, boolean fair) {}

    /**
     * @param values what each choice adds, null for weekends
     * @param before what the total starts at
     * @param within the days that count
     */
    Tally(
            int @Nullable [] values,
            int before,
            Stretch within,
            Facility.@Nullable Id facility,
            Shift.@Nullable Id shift,
            Bounds bounds) {
        this.values = values;
        this.before = before;
        this.within = within;
        this.facility = facility;
        this.shift = shift;
        this.bounds = bounds;
    }

    /** Whether it counts weekends, not what choices add. */
    public boolean weekends() {
        return values == null;
    }

    /** Whether what is done on a day counts. */
    public boolean counts(int day) {
        return within.contains(day);
    }

    /** What part, 0 to 1, of the days that count is over by the end of a day. */
    public double partBy(int day) {
        return Math.clamp((day - within.first() + 1.0) / within.days(), 0, 1);
    }

    /** The last day that counts. */
    public int lastDay() {
        return within.last();
    }

    /** What a choice adds on a day that counts, 0 where weekends are counted. */
    public int value(int choice) {
        return values == null ? 0 : values[choice];
    }

    /** What the total of an empty line is. */
    public int before() {
        return before;
    }

    public int least() {
        return bounds.least;
    }

    public int most() {
        return bounds.most;
    }

    /** Whether it is a fair share: soft, and the same bound from both sides. */
    public boolean fair() {
        return bounds.fair;
    }

    Facility.@Nullable Id facility() {
        return facility;
    }

    Shift.@Nullable Id shift() {
        return shift;
    }

    /** Judges the line's total. */
    public void judge(int total, BreachSink sink) {
        judge(total, bounds.least, bounds.most, sink);
    }

    /** Judges a total by other bounds, such as those of a part of the period. */
    public void judge(int total, int least, int most, BreachSink sink) {
        if (total < least && bounds.under != null) {
            breach(
                    bounds.under,
                    bounds.underWeight,
                    least - total,
                    bounds.fair ? total - least : least - total,
                    least,
                    sink);
        }
        if (total > most) {
            breach(bounds.over, bounds.overWeight, total - most, total - most, most, sink);
        }
    }

    private void breach(Rule rule, long weight, int distance, int amount, int bound, BreachSink sink) {
        long price = price(rule, weight, distance);
        if (price > 0) {
            sink.breach(rule, within.first(), within.days(), amount, bound, price);
        }
    }

    private long price(Rule rule, long weight, int distance) {
        return weight
                * (bounds.fair ? FairShare.degree(rule, distance) : rule.unit().degree(distance));
    }
}
