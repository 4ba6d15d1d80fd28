package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A doctor over all the facilities that are planned together.
 *
 * @param places where she works, at least one, the home first
 */
record PlannedDoctor(Doctor doctor, List<Place> places) {

    PlannedDoctor {
        places = List.copyOf(places);
    }

    /**
     * A facility's week, its shifts, and how the doctor is employed there.
     *
     * @param duties what she does there by the rosters of the week
     * @param past what she did there in the weeks before
     * @param following what is published for her there for the week after
     */
    record Place(
            FacilityWeek week,
            ShiftCatalogue shifts,
            EmployedDoctor employed,
            Map<StoredRoster.Id, List<StoredDuty>> duties,
            List<StoredDuty> past,
            List<StoredDuty> following) {

        Facility.Id facility() {
            return week.id();
        }

        Doctor.Id doctor() {
            return employed.doctor().id();
        }

        /** When she has appointments and the like there. */
        List<Span> booked() {
            return week.booked().getOrDefault(doctor(), List.of());
        }

        /** What the doctor does there, by a roster, on a day. */
        List<StoredDuty> duties(StoredRoster roster, LocalDate day) {
            return duties.getOrDefault(roster.id(), List.of()).stream()
                    .filter(duty -> duty.day().equals(day))
                    .toList();
        }
    }

    Place home() {
        return places.getFirst();
    }

    ZoneId zone() {
        return home().week().facility().zone();
    }

    /** Time outside all planned facilities; each of them tells the same. */
    TimeElsewhere elsewhere() {
        return home().week().elsewhere();
    }

    List<Span> elsewhereOn(LocalDate day) {
        return elsewhere().of(doctor.id(), day, zone());
    }
}
