package com.ihosi.planner.roster;

import org.jspecify.annotations.Nullable;

/**
 * What a doctor wants or wants to avoid on a day.
 *
 * @param shift the shift it is about, null for any work at all
 * @param wanted true to have it, false to avoid it
 * @param weight the price of not granting it, 1 to 10,000
 */
public record Wish(Shift.@Nullable Id shift, boolean wanted, int weight) {

    public Wish {
        Check.between("weight of a wish", weight, 1, 10_000);
    }

    public static Wish wants(Shift.Id shift, int weight) {
        return new Wish(shift, true, weight);
    }

    public static Wish avoids(Shift.Id shift, int weight) {
        return new Wish(shift, false, weight);
    }

    public static Wish wantsWork(int weight) {
        return new Wish(null, true, weight);
    }

    public static Wish wantsOff(int weight) {
        return new Wish(null, false, weight);
    }

    /** Whether a day spent like this grants the wish. */
    public boolean grantedBy(Choice choice) {
        boolean has = shift == null ? !choice.off() : choice.shifts().contains(shift);
        return has == wanted;
    }
}
