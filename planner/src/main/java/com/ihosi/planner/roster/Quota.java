package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Facility;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of something a contract asks for and allows, within the whole period or a stretch of it. */
public sealed interface Quota {

    /** The bound of a quota that has no upper one. */
    int NO_MOST = Integer.MAX_VALUE;

    int least();

    int most();

    /** The days that count, null for all of the period. */
    @Nullable
    Stretch within();

    /**
     * Minutes worked.
     *
     * @param facility the facility whose shifts count, null for those of all in the problem
     */
    record Minutes(Facility.@Nullable Id facility, @Nullable Stretch within, int least, int most) implements Quota {

        public Minutes {
            check("minutes", least, most);
        }

        public Minutes(Facility.@Nullable Id facility, int least, int most) {
            this(facility, null, least, most);
        }
    }

    /** Number of shifts of certain kinds. */
    record Shifts(Set<Shift.Id> shifts, @Nullable Stretch within, int least, int most) implements Quota {

        public Shifts(Set<Shift.Id> shifts, int least, int most) {
            this(shifts, null, least, most);
        }

        public Shifts {
            check("shifts", least, most);
            shifts = Set.copyOf(shifts);
            Check.that(!shifts.isEmpty(), "A quota of shifts must name at least one shift.");
        }
    }

    /**
     * Weekends with work, here or elsewhere.
     *
     * @param before weekends worked before the period that count towards the most
     */
    record Weekends(@Nullable Stretch within, int before, int most) implements Quota {

        public Weekends {
            Check.between("weekends worked before", before, 0, Period.MOST_DAYS);
            Check.between("most weekends", most, 0, NO_MOST);
        }

        @Override
        public int least() {
            return 0;
        }
    }

    /** Minutes at all facilities of the problem together. */
    static Quota minutes(int least, int most) {
        return new Minutes(null, least, most);
    }

    /** Minutes at all facilities on some days of the period. */
    static Quota minutesWithin(Stretch within, int least, int most) {
        return new Minutes(null, within, least, most);
    }

    /** Minutes at one facility. */
    static Quota minutesAt(Facility.Id facility, int least, int most) {
        return new Minutes(facility, least, most);
    }

    private static void check(String what, int least, int most) {
        Check.that(least >= 0, "The least number of %s (%d) must not be negative.", what, least);
        Check.that(least <= most, "The least number of %s (%d) must not be above the most (%d).", what, least, most);
    }
}
