package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.WaitlistEntry;
import java.util.Optional;

/**
 * An entry with what its ids stand for.
 *
 * @param position in the order of need among those who wait, from 1 on; 0 of who waits no longer
 * @param doctor whom she would like to see
 * @param lineDoctor whose time she is closest to
 */
public record Waiting(
        WaitlistEntry entry,
        int position,
        Patient patient,
        AppointmentType type,
        Optional<Doctor> doctor,
        Optional<Doctor> lineDoctor) {}
