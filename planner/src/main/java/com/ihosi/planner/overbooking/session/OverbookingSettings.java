package com.ihosi.planner.overbooking.session;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.overbooking.Weights;

/**
 * How a facility overbooks.
 *
 * @param weights what waiting, idle time and overtime cost
 * @param perSession the most further places of a session; 0: none
 * @param perSlot the most patients who are asked to come at the same time
 * @param extraMinutes how much longer than the others the quarter with the highest risk may be expected to wait
 * @param automatic whether places are opened without anybody accepting them
 * @param version 0 where nobody has said anything yet
 */
public record OverbookingSettings(
        Weights weights, int perSession, int perSlot, int extraMinutes, boolean automatic, long version) {

    /** What holds where nobody has said anything. */
    public static final OverbookingSettings STANDARD =
            new OverbookingSettings(new Weights(0.1, 1, 1.5), 3, 2, 5, false, 0);

    /** The most that a session may be overbooked. */
    public static final int MOST_PER_SESSION = 20;

    /** The most patients at the same time. */
    public static final int MOST_PER_SLOT = 10;

    private static final int MOST_EXTRA = 240;

    public OverbookingSettings {
        new FieldChecks()
                .between("perSession", "cap of a session", perSession, 0, MOST_PER_SESSION, "further patients")
                .between("perSlot", "cap of a time", perSlot, 1, MOST_PER_SLOT, "patients")
                .between("extraMinutes", "longer wait", extraMinutes, 0, MOST_EXTRA, "minutes")
                .done();
    }
}
