package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facility;
import java.util.Map;
import java.util.OptionalInt;

/** The way between facilities, in minutes, as far as it is known. */
record Travel(Map<Way, Integer> minutes) {

    static final Travel UNKNOWN = new Travel(Map.of());

    /** From one facility to another. */
    record Way(Facility.Id from, Facility.Id to) {}

    /** Minutes from one to the other: none within a facility, and the way back counts where only that is known. */
    OptionalInt find(Facility.Id from, Facility.Id to) {
        if (from.equals(to)) {
            return OptionalInt.of(0);
        }
        Integer known = minutes.getOrDefault(new Way(from, to), minutes.get(new Way(to, from)));
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }
}
