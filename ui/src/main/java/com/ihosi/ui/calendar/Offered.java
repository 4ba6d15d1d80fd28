package com.ihosi.ui.calendar;

import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.util.Comparator;
import java.util.List;

/** A time that can be booked at a place, with one doctor or with several who see the patient together. */
record Offered(Place place, RankedSlot ranked, List<Doctor.Id> doctors) {

    /** The earliest first, whatever speaks for it. */
    static final Comparator<Offered> EARLIEST =
            Comparator.comparing(offered -> offered.during().start());

    /** What suits best first. */
    static final Comparator<Offered> BEST = Comparator.<Offered>comparingLong(
                    offered -> offered.ranked().cost())
            .thenComparing(EARLIEST);

    Span during() {
        return ranked.slot().during();
    }

    /** Whether it differs from another one in the doctors alone. */
    boolean isAlike(Offered other) {
        return place.facility().id().equals(other.place.facility().id()) && during().equals(other.during());
    }
}
