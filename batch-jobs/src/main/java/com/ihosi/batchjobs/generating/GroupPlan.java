package com.ihosi.batchjobs.generating;

import java.time.LocalDate;
import java.util.List;

/**
 * A group of facilities that is to be made up.
 *
 * @param prefix begins the codes of its doctors and patients, so that groups do not collide
 * @param cluster number of neighbouring facilities that share doctors
 */
record GroupPlan(
        long seed,
        String name,
        String tenant,
        String prefix,
        LocalDate anchor,
        List<FacilityPlan> facilities,
        int cluster,
        int sharedDoctors,
        int patients,
        int appointments,
        int weeks) {

    /** Weeks before the anchor for which the past is made up. */
    static final int PAST_WEEKS = 52;

    Dice dice(String purpose, long index) {
        return Dice.of(seed, purpose, index);
    }

    String mail(String user) {
        return user + "@" + tenant + ".example";
    }

    int doctors() {
        return facilities.stream().mapToInt(FacilityPlan::doctors).sum();
    }

    LocalDate pastFrom() {
        return anchor.minusWeeks(PAST_WEEKS);
    }

    LocalDate end() {
        return anchor.plusWeeks(weeks);
    }

    /** The facilities that share doctors with this one, itself among them. */
    List<FacilityPlan> clusterOf(FacilityPlan facility) {
        int first = facility.index() / cluster * cluster;
        return facilities.subList(first, Math.min(first + cluster, facilities.size()));
    }
}
