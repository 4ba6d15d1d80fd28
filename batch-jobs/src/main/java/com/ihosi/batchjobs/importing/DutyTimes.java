package com.ihosi.batchjobs.importing;

/** How duties stand in a doctor's time. */
final class DutyTimes {

    /** The lane of published duties, within which appointments may lie. */
    static final int LANE = -1;

    private DutyTimes() {}
}
