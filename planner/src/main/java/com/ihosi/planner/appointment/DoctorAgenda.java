package com.ihosi.planner.appointment;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.util.List;

/**
 * What a doctor does in a span of time, as far as who asks may know.
 *
 * @param whole whether the appointments of all facilities are told; else those of one, and of the others only when
 * @param entries her appointments that take her time, by their start
 * @param elsewhere when she is taken at facilities of which nothing else is told: sorted, disjoint, empty where all is told
 */
public record DoctorAgenda(Doctor.Id doctor, boolean whole, List<Entry> entries, List<Span> elsewhere) {

    /** An appointment with the words that stand for it. */
    public record Entry(Appointment appointment, Facility facility, String type, String patient) {}

    public DoctorAgenda {
        entries = List.copyOf(entries);
        elsewhere = List.copyOf(elsewhere);
    }
}
