package com.ihosi.planner.roster.advice;

import com.ihosi.planner.staff.Doctor;
import java.util.List;

/**
 * A doctor who could take a shift.
 *
 * @param onTop whether the shift comes on top of what the doctor does that day, not instead of it
 * @param changes what is to be changed for it
 * @param effect what that does to the roster
 */
public record Taker(Doctor.Id doctor, boolean onTop, List<DayChange> changes, Effect effect) {

    public Taker {
        changes = List.copyOf(changes);
    }
}
