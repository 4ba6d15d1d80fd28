package com.ihosi.planner.calendar;

import com.ihosi.planner.staff.Doctor;
import java.time.ZoneId;
import java.util.List;

/**
 * Some days of a doctor at all facilities where she works.
 *
 * @param zone in which she wants to read times that are not of one facility
 * @param places her days at each of them, by its name; nothing of them is away
 */
public record OwnDays(Doctor doctor, ZoneId zone, List<DoctorDays> places) {
    public OwnDays {
        places = List.copyOf(places);
    }
}
