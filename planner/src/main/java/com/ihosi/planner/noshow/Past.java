package com.ihosi.planner.noshow;

/**
 * What is known of a patient's earlier visits to the facility on the eve of a visit: those on days strictly before it.
 *
 * @param ahead how many were booked at least a day ahead
 * @param aheadMissed how many of these were missed
 * @param sameDay how many were booked on their own day
 * @param sameDayMissed how many of these were missed
 * @param together how many were booked in the same go as the visit, such as a course of treatment
 * @param togetherMissed how many of these were missed
 * @param daysSince how many days before the visit the latest of them was; 0 where there is none
 * @param lastMissed whether that one was missed
 */
public record Past(
        int ahead,
        int aheadMissed,
        int sameDay,
        int sameDayMissed,
        int together,
        int togetherMissed,
        int daysSince,
        boolean lastMissed) {

    /** Of a patient nobody knows. */
    public static final Past NONE = new Past(0, 0, 0, 0, 0, 0, 0, false);

    /** All earlier visits. */
    public int visits() {
        return ahead + sameDay;
    }

    /** All earlier visits that were missed. */
    public int missed() {
        return aheadMissed + sameDayMissed;
    }

    /** With one more, the latest so far. */
    Past and(boolean isAhead, boolean inTheSameGo, boolean isMissed, int daysBefore) {
        int miss = isMissed ? 1 : 0;
        return new Past(
                ahead + (isAhead ? 1 : 0),
                aheadMissed + (isAhead ? miss : 0),
                sameDay + (isAhead ? 0 : 1),
                sameDayMissed + (isAhead ? 0 : miss),
                together + (inTheSameGo ? 1 : 0),
                togetherMissed + (inTheSameGo ? miss : 0),
                daysBefore,
                isMissed);
    }
}
