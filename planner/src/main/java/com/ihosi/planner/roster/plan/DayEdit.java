package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.List;

/**
 * What a doctor's day at one facility shall be.
 *
 * @param day the date at the facility on which the work starts
 * @param works all that the doctor does there on that day, none for off
 */
public record DayEdit(Doctor.Id doctor, LocalDate day, List<Work> works) {

    public DayEdit {
        works = List.copyOf(works);
    }

    /** A shift, and whether solves must leave it where it is. */
    public record Work(Shift.Id shift, boolean pinned) {}
}
