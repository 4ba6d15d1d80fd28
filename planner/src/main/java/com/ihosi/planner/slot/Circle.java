package com.ihosi.planner.slot;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.staff.Doctor;
import java.util.List;

/** Which doctors of a facility will do. */
public sealed interface Circle {

    /** One doctor, or a pool of several. */
    record Doctors(List<Doctor.Id> doctors) implements Circle {
        public Doctors {
            doctors = List.copyOf(doctors);
        }
    }

    /** Every doctor of a department. */
    record OfDepartment(Department.Id department) implements Circle {}

    /** Anyone. */
    record Everybody() implements Circle {}
}
