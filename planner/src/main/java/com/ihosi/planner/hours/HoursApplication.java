package com.ihosi.planner.hours;

import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.Application;
import com.ihosi.planner.time.DateRange;
import java.time.Instant;
import java.util.Set;

/**
 * A template of hours as it was laid over the weeks of doctors.
 *
 * @param template its name
 */
public record HoursApplication(
        Application.Id id, String template, DateRange effective, Set<Doctor.Id> doctors, Instant at, boolean undone) {

    public HoursApplication {
        doctors = Set.copyOf(doctors);
    }
}
