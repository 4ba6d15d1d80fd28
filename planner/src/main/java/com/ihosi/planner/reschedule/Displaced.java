package com.ihosi.planner.reschedule;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.SlotFacts;
import com.ihosi.planner.slot.Wanted;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * An appointment that must go from where it is.
 *
 * @param wanted what is to be booked instead, with its patient
 * @param points that rules add to its priority where it is
 * @param facts of its type, with the doctors of its department and its own
 */
record Displaced(Appointment appointment, Patient patient, Wanted wanted, int points, SlotFacts facts) {

    /** Who chooses first: urgent appointments, then whom rules put first, then VIPs, then the nearest. */
    static final Comparator<Displaced> ORDER = Comparator.comparing(
                    (Displaced displaced) -> !displaced.appointment().urgent())
            .thenComparing(displaced -> -displaced.points())
            .thenComparing(displaced -> !displaced.wanted().visitor().vip())
            .thenComparing(displaced -> displaced.appointment().during().start())
            .thenComparing(displaced -> displaced.appointment().id().value());

    LocalDate day() {
        return facts.dayOf(appointment.during().start());
    }
}
