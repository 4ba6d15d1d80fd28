package com.ihosi.planner.figure;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted of a facility on some days.
 *
 * @param all of the days together
 * @param byDay those on which anything was counted; how unevenly duties fell is not said of a single day
 * @param doctors with anything counted, by name
 * @param types of appointments with anything counted, in the facility's own order
 */
public record Counted(
        Facility facility, Sums all, SortedMap<LocalDate, Sums> byDay, List<OfDoctor> doctors, List<OfType> types) {

    public Counted {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
        doctors = List.copyOf(doctors);
        types = List.copyOf(types);
    }

    /** What was counted of a doctor, over all types. */
    public record OfDoctor(Doctor.Id id, String name, Sums sums) {}

    /** What was counted of a type of appointment, over all doctors. */
    public record OfType(AppointmentType.Id id, String name, Sums sums) {}
}
