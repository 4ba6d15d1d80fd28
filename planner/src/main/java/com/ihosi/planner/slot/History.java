package com.ihosi.planner.slot;

import com.ihosi.planner.staff.Doctor;
import java.util.Set;

/**
 * What rules may ask of a patient's past at the facility.
 *
 * @param seenBy the doctors who saw the patient lately
 * @param noShows how often the patient did not come
 */
public record History(Set<Doctor.Id> seenBy, int noShows) {

    /** Of somebody who is not known. */
    public static final History NONE = new History(Set.of(), 0);

    public History {
        seenBy = Set.copyOf(seenBy);
    }
}
