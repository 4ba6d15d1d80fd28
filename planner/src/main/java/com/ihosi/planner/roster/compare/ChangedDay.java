package com.ihosi.planner.roster.compare;

import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.List;

/** A doctor's day on which two rosters differ: the shifts in each, none where the doctor is off. */
public record ChangedDay(Doctor.Id doctor, LocalDate date, List<Shift.Id> left, List<Shift.Id> right) {

    public ChangedDay {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
