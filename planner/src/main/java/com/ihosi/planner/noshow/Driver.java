package com.ihosi.planner.noshow;

import java.util.Comparator;
import java.util.List;

/**
 * One of the things that moved a risk away from the average visit's.
 *
 * @param reason what it is
 * @param effect by how much it moves the log-odds: above 0 it makes a no-show likelier
 * @param amount days of lead, years of age, visits missed, weekday (1 Monday) or hour, by the reason; else 0
 * @param of how many visits the missed ones are counted among, else 0
 */
public record Driver(Reason reason, double effect, int amount, int of) {

    private static final int MOST = 3;
    private static final double LEAST_EFFECT = 0.1;

    /** What may move a risk. */
    public enum Reason {
        LEAD,
        OWN_PAST,
        NO_PAST,
        BOOKED_TOGETHER,
        AGE,
        REMINDED,
        NOT_REMINDED,
        WEEKDAY,
        HOUR,
        TYPE,
        NEW_PATIENT,
        KNOWN_PATIENT
    }

    /** Those that count most, the strongest first. */
    static List<Driver> strongest(List<Driver> all) {
        return all.stream()
                .filter(driver -> Math.abs(driver.effect) >= LEAST_EFFECT)
                .sorted(Comparator.comparingDouble((Driver driver) -> -Math.abs(driver.effect))
                        .thenComparing(Driver::reason))
                .limit(MOST)
                .toList();
    }
}
